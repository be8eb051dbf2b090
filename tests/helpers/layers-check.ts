/** Reads one source file with the parser of the build tool and names what breaks the table of layers.ts. */
import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { BANNED_MEMBERS, BANNED_NAMES, BANNED_WORDS, EXACT_MATHS, ROOMS, type Room, RULES, type Share, TIMERS } from './layers';

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
}

interface Import {
  readonly path: string;
  readonly typesOnly: boolean;
  readonly at: number;
}

/** Parser nodes, as far as this file looks at them. */
type Node = { readonly type: string; readonly start: number } & Record<string, unknown>;

/** The room of a file of the repository, or null outside src. */
export function roomOf(file: string): Room | null {
  const parts = file.split('/');
  if (parts[0] !== 'src') return null;
  const name = parts.length === 2 ? (parts[1] ?? '').replace(/\.tsx?$/, '') : (parts[1] ?? '');
  // The composition root is a file with a folder of modules beside it; every other room is a folder.
  return ROOMS.find((room) => room === name && (parts.length > 2 || room === 'main')) ?? null;
}

export function checkFile(file: string, text: string): Violation[] {
  const room = roomOf(file);
  if (room === null) return /^src\/[^/]+\.d\.ts$/.test(file) ? [] : [{ file, line: 1, problem: 'belongs to no room' }];
  const parsed = parseSync(file, text, { sourceType: 'module' });
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  if (parsed.errors.length > 0) return [{ file, line: 1, problem: `cannot be read: ${parsed.errors[0]?.message ?? ''}` }];

  const found: { at: number; problem: string }[] = [];
  const imports: Import[] = [];
  walk(parsed.program as unknown as Node, imports, (at, problem) => found.push({ at, problem }), room);
  for (const each of imports) {
    const problem = importProblem(file, room, each);
    if (problem !== null) found.push({ at: each.at, problem });
  }
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ at, problem }) => ({ file, line: lineOf(at), problem }))
    .filter(({ line, problem }) => !seen.has(`${line} ${problem}`) && seen.add(`${line} ${problem}`));
}

/** The other rooms that a file imports, types included. */
export function importedRooms(file: string, text: string): Set<Room> {
  const imports: Import[] = [];
  walk(parseSync(file, text, { sourceType: 'module' }).program as unknown as Node, imports, () => undefined, 'main');
  const targets = imports.filter(({ path }) => path.startsWith('.')).map(({ path }) => posix.join(posix.dirname(file), path));
  return new Set(targets.flatMap((target) => ROOMS.filter((room) => target.split('/')[1] === room)));
}

function importProblem(file: string, room: Room, { path, typesOnly }: Import): string | null {
  const rules = RULES[room];
  if (path === '') return 'imports something that is not a plain string';
  if (path.startsWith('virtual:'))
    return rules.packages === 'any' || rules.packages.includes(path) ? null : `imports ${path}: only main, cli and workers do`;
  if (!path.startsWith('.')) {
    const bare = path.replace(/[?#].*$/, '');
    if (rules.packages === 'any' || rules.packages.some((name) => bare === name || bare.startsWith(`${name}/`))) return null;
    return `imports ${path}: not a library of ${room}`;
  }
  const target = posix.join(posix.dirname(file), path.replace(/[?#].*$/, ''));
  if (target.startsWith('assets/')) return rules.assets ? null : `imports ${target}: ${room} has no assets`;
  // Figures that a balance run wrote beside a scenario: data, like an asset.
  if (rules.assets && /^scenarios\/[^/]+\/\w+\.json$/.test(target)) return null;
  if (!target.startsWith('src/')) return rules.packages === 'any' ? null : `imports ${target}: outside src`;
  const other = ROOMS.find((each) => target.split('/')[1] === each);
  if (other === room) return null;
  if (other === undefined) return `imports ${target}: belongs to no room`;
  const share: Share | undefined = rules.rooms[other];
  if (share === undefined) return `imports ${other}: ${room} may not`;
  const words = share === 'words' && target === 'src/engine/vocabulary';
  if (share !== 'all' && !typesOnly && !words) return `imports ${other} at run time: ${room} may only import its types`;
  return null;
}

function literal(node: unknown): string {
  const each = node as Node | null | undefined;
  if (each?.type === 'Literal' && typeof each['value'] === 'string') return each['value'];
  if (each?.type === 'TSLiteralType') return literal(each['literal']);
  if (each?.type === 'TemplateLiteral' && (each['expressions'] as unknown[]).length === 0) {
    return ((each['quasis'] as Node[])[0]?.['value'] as { cooked?: string } | undefined)?.cooked ?? '';
  }
  return '';
}

/** `import { type A, type B }` and `import type` need nothing at run time. */
function typesOnly(node: Node): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = node['specifiers'] as Node[] | undefined;
  return (
    specifiers !== undefined && specifiers.length > 0 && specifiers.every((s) => s['importKind'] === 'type' || s['exportKind'] === 'type')
  );
}

/** Names that a file gives to variables, parameters and functions of its own. */
function declaredNames(program: Node): Set<string> {
  const names = new Set<string>();
  const collect = (pattern: unknown): void => {
    const node = pattern as Node | null | undefined;
    if (node?.type === 'Identifier') names.add(String(node['name']));
    for (const part of [node?.['left'], node?.['argument'], node?.['value']]) if (typeof part === 'object') collect(part);
    for (const list of [node?.['elements'], node?.['properties']]) if (Array.isArray(list)) for (const each of list) collect(each);
  };
  const functionLike = (node: Node): void => {
    collect(node['id']);
    for (const parameter of node['params'] as unknown[]) collect(parameter);
  };
  const handlers: Record<string, (node: Node) => void> = {
    VariableDeclarator: (node) => collect(node['id']),
    FunctionDeclaration: functionLike,
    FunctionExpression: functionLike,
    ArrowFunctionExpression: functionLike,
    TSFunctionType: functionLike,
  };
  new Visitor(handlers as unknown as ConstructorParameters<typeof Visitor>[0]).visit(program as never);
  return names;
}

function walk(program: Node, imports: Import[], report: (at: number, problem: string) => void, room: Room): void {
  const purity = RULES[room].purity;
  const pure = purity !== 'host';
  /** Identifiers that name a property or a label, not a thing: `point.self`, `{ window: 1 }`. */
  const keys = new Set<unknown>();
  const maths = new Set<unknown>();
  const own = declaredNames(program);

  const add = (node: Node): void => {
    if (node['source']) imports.push({ path: literal(node['source']), typesOnly: typesOnly(node), at: node.start });
  };
  const key = (node: Node): void => {
    if (node['computed'] !== true) keys.add(node['key'] ?? node['property']);
    // `{ Date }` names the thing as well as the property.
    if (node['shorthand'] === true) keys.delete(node['key']);
  };
  const memberName = (node: Node): string | null => {
    const property = node['property'] as Node;
    if (node['computed'] !== true) return String(property['name']);
    const text = literal(property);
    return text === '' ? null : text;
  };
  const name = (node: Node): void => {
    if (!pure || keys.has(node)) return;
    const said = String(node['name']);
    if (said === 'Math' && !maths.has(node)) report(node.start, 'says Math other than Math.<function>');
    if (own.has(said) && !BANNED_WORDS.has(said)) return;
    if (BANNED_WORDS.has(said) || (BANNED_NAMES.has(said) && !(purity === 'timers' && TIMERS.has(said))))
      report(node.start, `says ${said}`);
  };

  const handlers: Record<string, (node: Node) => void> = {
    ImportDeclaration: add,
    ExportNamedDeclaration: add,
    ExportAllDeclaration: add,
    ImportExpression: (node) => imports.push({ path: literal(node['source']), typesOnly: false, at: node.start }),
    TSImportType: (node) => imports.push({ path: literal(node['source'] ?? node['argument']), typesOnly: true, at: node.start }),
    TSImportEqualsDeclaration: (node) => {
      const reference = node['moduleReference'] as Node;
      if (reference.type !== 'TSExternalModuleReference') return;
      imports.push({ path: literal(reference['expression']), typesOnly: node['importKind'] === 'type', at: node.start });
    },
    CallExpression: (node) => {
      const callee = node['callee'] as Node;
      const inner = callee['object'] as Node | undefined;
      // import.meta.glob imports whatever its patterns match.
      if (callee.type === 'MemberExpression' && inner?.type === 'MetaProperty' && memberName(callee) === 'glob') {
        const first = (node['arguments'] as Node[])[0];
        const patterns = first?.type === 'ArrayExpression' ? (first['elements'] as Node[]) : [first];
        for (const each of patterns) {
          const pattern = literal(each);
          const path = pattern.startsWith('/') ? `/${pattern}` : pattern.replace(/^!/, '');
          imports.push({ path, typesOnly: false, at: node.start });
        }
      }
    },
    NewExpression: (node) => {
      // new URL('./x', import.meta.url) and, inside it, the entry of a worker.
      const [path, base] = node['arguments'] as Node[];
      const named = literal(path);
      if (base?.type === 'MemberExpression' && (base['object'] as Node).type === 'MetaProperty' && named.startsWith('.')) {
        imports.push({ path: named, typesOnly: false, at: node.start });
      }
    },
    MetaProperty: (node) => {
      if (pure && (node['meta'] as Node)['name'] === 'import') report(node.start, 'says import.meta');
      keys.add(node['meta']);
      keys.add(node['property']);
    },
    MemberExpression: (node) => {
      key(node);
      const object = node['object'] as Node;
      const said = memberName(node);
      if (!pure) return;
      if (said !== null && BANNED_MEMBERS.test(said)) report(node.start, `says ${said}`);
      if (object.type === 'Identifier' && object['name'] === 'Math') {
        maths.add(object);
        if (said === null || !EXACT_MATHS.has(said)) report(node.start, `says Math.${said ?? '[...]'}`);
      }
    },
    Property: (node) => {
      key(node);
      const property = node['key'] as Node;
      const said = property.type === 'Identifier' && node['computed'] !== true ? String(property['name']) : literal(property);
      if (pure && BANNED_MEMBERS.test(said)) report(node.start, `says ${said}`);
    },
    PropertyDefinition: key,
    MethodDefinition: key,
    AccessorProperty: key,
    TSPropertySignature: key,
    TSMethodSignature: key,
    TSEnumMember: (node) => keys.add(node['id']),
    LabeledStatement: (node) => keys.add(node['label']),
    BinaryExpression: (node) => {
      if (pure && node['operator'] === '**') report(node.start, 'says **');
    },
    AssignmentExpression: (node) => {
      if (pure && node['operator'] === '**=') report(node.start, 'says **=');
    },
    Identifier: name,
  };
  new Visitor(handlers as unknown as ConstructorParameters<typeof Visitor>[0]).visit(program as never);
}
