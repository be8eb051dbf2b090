import { writeFile } from 'node:fs/promises';

/** Where a command writes: `out` is the answer, `err` everything else. Texts come without the final newline. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
}

/** Exit codes of the command line: fine, the input is at fault, wrong usage. */
export const EXIT = { fine: 0, fault: 1, usage: 2 } as const;

/** Wrong usage: the message says what was expected. */
export class UsageError extends Error {}

export interface Parsed {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly json: boolean;
}

/** Splits `a --key value --json` by the options a command knows. @throws UsageError */
export function parseArgs(args: readonly string[], known: readonly string[]): Parsed {
  const positional: string[] = [];
  const options = new Map<string, string>();
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') json = true;
    else if (arg.startsWith('--')) {
      const equals = arg.indexOf('=');
      const name = equals < 0 ? arg.slice(2) : arg.slice(2, equals);
      if (!known.includes(name))
        throw new UsageError(`unknown option --${name}; known: ${[...known, 'json'].map((one) => `--${one}`).join(' ')}`);
      const value = equals < 0 ? args[++i] : arg.slice(equals + 1);
      if (value === undefined || (equals < 0 && value.startsWith('--'))) throw new UsageError(`--${name} needs a value`);
      options.set(name, value);
    } else positional.push(arg);
  }
  return { positional, options, json };
}

export function wholeNumber(options: ReadonlyMap<string, string>, name: string, fallback: number, max: number): number {
  const text = options.get(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > max)
    throw new UsageError(`--${name} must be a whole number from 1 to ${max}, not '${text}'`);
  return value;
}

/** Writes a file for the user; null when done, else a sentence that says why not. */
export async function tryWrite(file: string, text: string): Promise<string | null> {
  try {
    await writeFile(file, text);
    return null;
  } catch (error) {
    return `cannot write ${file}: ${(error as Error).message}; name a file in a folder that exists`;
  }
}
