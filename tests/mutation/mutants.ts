/** Every small fault that could be planted in a source file: read with the parser of the build tool, so that comments, types and texts are left alone. */
import { parseSync } from 'vite';

export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
  /** A statement is taken out whole; an expression keeps its brackets. */
  readonly statement: boolean;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const SWAPS: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
};
const METHODS: Readonly<Record<string, string>> = { min: 'max', max: 'min', some: 'every', every: 'some' };
/** Of the nodes that only types have, these carry an expression. */
const CARRIERS = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);
const SKIPPED = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ImportExpression']);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const isText = (node: unknown): boolean =>
  isNode(node) && (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string'));

function walk(node: Node, visit: (node: Node) => void): void {
  if (SKIPPED.has(node.type) || (node.type.startsWith('TS') && !CARRIERS.has(node.type))) return;
  visit(node);
  for (const [name, value] of Object.entries(node)) {
    if (CARRIERS.has(node.type) && name !== 'expression') continue;
    // A number as the name of a field is a name.
    if (name === 'key' && node['computed'] !== true) continue;
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) walk(each, visit);
  }
}

const programOf = (file: string, text: string): Node => parseSync(file, text, { sourceType: 'module' }).program as unknown as Node;

export function mutantsOf(file: string, text: string): Mutant[] {
  const found: Mutant[] = [];
  const put = ({ start, end }: Node, becomes: string, statement = false): void => {
    const line = text.slice(0, start).split('\n').length;
    found.push({ file, line, start, end, was: text.slice(start, end), becomes, statement });
  };
  const textOf = (node: unknown): string => (isNode(node) ? text.slice(node.start, node.end) : '');
  const swap = (node: Node): void => {
    const { left, right, operator } = node;
    const other = SWAPS[String(operator)];
    if (other === undefined || !isNode(left) || !isNode(right) || (operator === '+' && (isText(left) || isText(right)))) return;
    // The operator stands between its sides; brackets around a side may hold more text, but no other operator.
    const between = text.slice(left.end, right.start).replace(String(operator), other);
    put(node, text.slice(node.start, left.end) + between + text.slice(right.start, node.end));
  };
  const negate = (test: unknown): void => {
    if (!isNode(test)) return;
    // A comparison for equality is negated by its own swap already.
    if (test.type === 'BinaryExpression' && ['===', '!=='].includes(String(test['operator']))) return;
    put(test, test.type === 'UnaryExpression' && test['operator'] === '!' ? textOf(test['argument']) : `!(${textOf(test)})`);
  };

  walk(programOf(file, text), (node) => {
    switch (node.type) {
      case 'BinaryExpression':
      case 'LogicalExpression':
      case 'AssignmentExpression':
        swap(node);
        break;
      case 'UpdateExpression': {
        const other = node['operator'] === '++' ? '--' : '++';
        const name = textOf(node['argument']);
        put(node, node['prefix'] === true ? other + name : name + other);
        break;
      }
      case 'UnaryExpression':
        // `-1` as a whole; its digit is planted on its own.
        if (node['operator'] === '-') put(node, textOf(node['argument']));
        break;
      case 'Literal':
        if (typeof node['value'] === 'boolean') put(node, String(!node['value']));
        if (typeof node['value'] === 'number') put(node, String(node['value'] + 1));
        break;
      case 'ExpressionStatement': {
        const inner = node['expression'];
        if (isNode(inner) && ['CallExpression', 'AssignmentExpression'].includes(inner.type)) put(node, ';', true);
        break;
      }
      case 'CallExpression': {
        const callee = node['callee'];
        if (!isNode(callee) || callee.type !== 'MemberExpression' || !isNode(callee['property'])) break;
        const other = METHODS[textOf(callee['property'])];
        if (other === undefined) break;
        const { start, end } = callee['property'];
        put(node, text.slice(node.start, start) + other + text.slice(end, node.end));
        break;
      }
      case 'IfStatement':
      case 'ConditionalExpression':
      case 'WhileStatement':
        negate(node['test']);
        break;
    }
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

export const plant = (text: string, { start, end, becomes, statement }: Mutant): string =>
  text.slice(0, start) + (statement ? becomes : `(${becomes})`) + text.slice(end);
