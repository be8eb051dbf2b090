import type { Path } from './caret';

/** As much of JSON Schema as the generated one uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Every form that a schema allows, references followed. Descriptions of what refers are kept where the form has none. */
export function formsOf(root: Schema, schema: Schema, description = schema.description): readonly Schema[] {
  if (schema.$ref !== undefined) {
    const target = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
    return target ? formsOf(root, target, schema.description ?? target.description ?? description) : [];
  }
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (parts) return parts.flatMap((one) => formsOf(root, one, one.description ?? description));
  return [description === undefined || schema.description !== undefined ? schema : { ...schema, description }];
}

/** The forms at a path; several where the text so far fits several. */
export function formsAt(root: Schema, path: Path): readonly Schema[] {
  let forms = formsOf(root, root);
  for (const step of path)
    forms = forms.flatMap((form) => {
      const next = step === '-' ? form.items : (own(form.properties, step) ?? form.additionalProperties);
      if (next === undefined || typeof next === 'boolean') return [];
      return (Array.isArray(next) ? (next as readonly Schema[]) : [next as Schema]).flatMap((one) => formsOf(root, one));
    });
  return forms;
}

const own = (from: Readonly<Record<string, Schema>> | undefined, key: string): Schema | undefined =>
  from !== undefined && Object.hasOwn(from, key) ? from[key] : undefined;

export interface KeyOption {
  readonly key: string;
  readonly required: boolean;
  readonly description: string;
  /** What it takes, in the words of the schema: `text`, `number`, `list`, ... */
  readonly takes: string;
}

/** Keys that may still be written into the map at a path. */
export function keysAt(root: Schema, path: Path, siblings: readonly string[]): readonly KeyOption[] {
  const found = new Map<string, KeyOption>();
  for (const form of formsAt(root, path)) {
    const { properties } = form;
    // Of a choice of forms, those that know all that stands there already.
    if (!properties || !siblings.every((key) => Object.hasOwn(properties, key))) continue;
    for (const [key, schema] of Object.entries(properties)) {
      if (siblings.includes(key) || found.has(key)) continue;
      const forms = formsOf(root, schema);
      const required = form.required?.includes(key) === true;
      found.set(key, { key, required, description: forms[0]?.description ?? '', takes: takesOf(forms) });
    }
  }
  return [...found.values()].toSorted((a, b) => Number(b.required) - Number(a.required));
}

/** Closed lists of values at a path. */
export function valuesAt(root: Schema, path: Path): readonly string[] {
  const values = formsAt(root, path).flatMap((form) => {
    if (form.enum) return form.enum.map(wordOf);
    if (form.const !== undefined) return [wordOf(form.const)];
    return form.type === 'boolean' ? ['true', 'false'] : [];
  });
  return [...new Set(values)].filter((value) => value !== '');
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export type Takes = 'text' | 'number' | 'truth' | 'list' | 'map' | 'choice';

function takesOf(forms: readonly Schema[]): string {
  return [...new Set(forms.map(takeOf).filter((one) => one !== null))].join(' ');
}
function takeOf(form: Schema): Takes | null {
  if (form.enum || form.const !== undefined) return 'choice';
  switch (form.type) {
    case 'string':
      return 'text';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'truth';
    case 'array':
      return 'list';
    case 'object':
      return 'map';
    default:
      return null;
  }
}

export interface Explanation {
  readonly description: string;
  readonly takes: readonly Takes[];
  readonly choices: readonly string[];
  /** Lowest and highest number, or fewest and most characters or entries. */
  readonly least: number | null;
  readonly most: number | null;
}

/** What is known of the value at a path; null for a path that the schema does not know. */
export function explain(root: Schema, path: Path): Explanation | null {
  const forms = formsAt(root, path);
  if (forms.length === 0) return null;
  const first = <T>(pick: (form: Schema) => T | undefined): T | null => forms.map(pick).find((one) => one !== undefined) ?? null;
  // Whole numbers without a bound of their own carry the bounds of the number format.
  const sane = (value: number | null): number | null => (value === null || Math.abs(value) > 1e12 ? null : value);
  return {
    description: first((form) => form.description) ?? '',
    takes: [...new Set(forms.map(takeOf).filter((one) => one !== null))],
    choices: valuesAt(root, path),
    least: sane(first((form) => form.minimum ?? form.minLength ?? form.minItems)),
    most: sane(first((form) => form.maximum ?? form.maxLength ?? form.maxItems)),
  };
}
