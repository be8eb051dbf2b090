/** Finds words of the interface that stand in a source instead of coming from a message file. */
import { parseSync } from 'vite';

type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<string, unknown>;

/** Attributes and properties of components that a reader sees or hears. */
const SPOKEN = new Set([
  'title',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'placeholder',
  'alt',
  'label',
]);
/** Attributes of our own components; of an element these are not text. */
const SPOKEN_BY_COMPONENTS = new Set(['name', 'what', 'reason', 'words', 'heading', 'caption']);
const NEVER_SHOWN =
  /^(?:console\.\w+|matchMedia|.*\.(?:querySelector\w*|closest|matches|split|replace|replaceAll|startsWith|endsWith|includes|get|has))$/;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const hasWord = (text: string): boolean => /\p{L}{2,}/u.test(text);
/** Two words side by side, or one with a capital: an id has neither. */
const isProse = (text: string): boolean => /\p{L}{2,}[,.;:!?]? \p{L}+/u.test(text) || /^\p{Lu}\p{Ll}+[.!?…]?$/u.test(text.trim());

function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral') return null;
  return (node['quasis'] as Node[]).map((part) => (part['value'] as { cooked: string }).cooked).join('\u0000');
}

/** Lines and texts. `prose: false`: only what stands in JSX. */
export function literalTexts(file: string, source: string, prose = true): readonly string[] {
  const found = new Map<number, string>();
  const add = (node: Node, text: string): void => {
    const line = source.slice(0, node.start).split('\n').length;
    found.set(node.start, `${file}:${line} ${text.replaceAll('\u0000', '…').replace(/\s+/g, ' ').trim()}`);
  };
  /** Where an expression ends up as text: through conditions and sums, not through calls. */
  const shown = (node: unknown): void => {
    if (!isNode(node)) return;
    const text = textOf(node);
    if (text !== null && hasWord(text)) return add(node, text);
    if (node.type === 'ConditionalExpression') return [node['consequent'], node['alternate']].forEach(shown);
    if (node.type === 'LogicalExpression' || node.type === 'BinaryExpression') return [node['right']].forEach(shown);
    if (node.type === 'ParenthesizedExpression') shown(node['expression']);
  };
  const walk = (node: Node): void => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ThrowStatement':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAnnotation':
        return;
      case 'JSXText':
        if (hasWord((node['value'] as string).replace(/&\w+;/g, ''))) add(node, node['value'] as string);
        return;
      case 'JSXElement':
      case 'JSXFragment':
        for (const child of node['children'] as Node[]) if (child.type === 'JSXExpressionContainer') shown(child['expression']);
        break;
      case 'JSXOpeningElement': {
        const tag = source.slice((node['name'] as Node).start, (node['name'] as Node).end);
        for (const attribute of node['attributes'] as Node[]) attributeOf(attribute, /^[A-Z]/.test(tag));
        return;
      }
      case 'CallExpression': {
        const callee = node['callee'] as Node;
        const name = source.slice(callee.start, callee.end);
        if (NEVER_SHOWN.test(name)) return walk(callee);
        const [first, ...rest] = node['arguments'] as Node[];
        // The id of a message, and what announces a key.
        if (name === 't' || name === 'rich' || name === 'useShortcut') return rest.forEach(walk);
        if (first) break;
        return;
      }
      case 'BinaryExpression':
        // What is compared with is an id or a key.
        if (/^[!=]==?$/.test(node['operator'] as string)) {
          for (const side of [node['left'], node['right']] as Node[]) if (textOf(side) === null) walk(side);
          return;
        }
        break;
      case 'Literal':
      case 'TemplateLiteral': {
        const text = textOf(node);
        if (prose && text !== null && isProse(text)) add(node, text);
        break;
      }
      default:
        break;
    }
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) value.filter(isNode).forEach(walk);
      else if (isNode(value)) walk(value);
    }
  };
  const attributeOf = (attribute: Node, component: boolean): void => {
    if (attribute.type !== 'JSXAttribute') return walk(attribute);
    const key = attribute['name'] as Node;
    const name = source.slice(key.start, key.end);
    const value = attribute['value'];
    if (!isNode(value)) return;
    const inner = value.type === 'JSXExpressionContainer' ? (value['expression'] as Node) : value;
    if (SPOKEN.has(name) || (component && SPOKEN_BY_COMPONENTS.has(name))) {
      // The name of an icon or of a form is an id.
      const text = textOf(inner);
      if (name !== 'name' || (text !== null && isProse(text))) shown(inner);
    }
    if (value.type === 'JSXExpressionContainer' && !/^(?:class|style|d|transform|viewBox|points)$/.test(name)) walk(inner);
  };
  const parsed = parseSync(file, source, { sourceType: 'module' });
  if (parsed.errors.length > 0) return [`${file}:1 cannot be read`];
  walk(parsed.program as unknown as Node);
  return [...found.values()];
}

/** Ids of messages that a source names, with `${...}` as `*`. */
export function idsIn(source: string): readonly string[] {
  return [...source.matchAll(/\b(?:t|rich)\(\s*['`]([^'`]+)['`]/g)].map(([, id]) => (id ?? '').replace(/\$\{[^}]*\}/g, '*'));
}
