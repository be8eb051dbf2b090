/** A point in a file, 1-based as editors count. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Written {
  readonly self: Place;
  readonly path: string;
  readonly keys: ReadonlyMap<string, Place>;
  readonly values: ReadonlyMap<string, Place>;
}

/**
 * Where each map and list of the plain data was written, so that a complaint about merged data still points at the
 * line of its author: in the scenario or in the library.
 */
export class Places {
  private readonly known = new WeakMap<object, Written>();
  private readonly fallback: Place;
  private readonly shared: Places | null;

  /** `shared`: the places of data that is used here but was read elsewhere. */
  constructor(file: string, shared: Places | null = null) {
    this.fallback = { file, line: 1, column: 1 };
    this.shared = shared;
  }

  set(node: object, self: Place, path: string, keys: ReadonlyMap<string, Place>, values: ReadonlyMap<string, Place>): void {
    this.known.set(node, { self, path, keys, values });
  }

  /** Gives a merged object the places of the objects it came from; later ones win where both have a key. */
  inherit<T extends object>(target: T, ...sources: readonly object[]): T {
    const records = sources.map((source) => this.record(source)).filter((record) => record !== undefined);
    const last = records[records.length - 1];
    if (last)
      this.known.set(target, {
        self: last.self,
        path: last.path,
        keys: new Map(records.flatMap((record) => [...record.keys])),
        values: new Map(records.flatMap((record) => [...record.values])),
      });
    return target;
  }

  self(node: object): Place {
    return this.record(node)?.self ?? this.fallback;
  }

  /** The value of a key, or the whole node when the key is not written out. */
  value(node: object, key: string | number): Place {
    const record = this.record(node);
    return record?.values.get(String(key)) ?? record?.self ?? this.fallback;
  }

  key(node: object, key: string | number): Place {
    const record = this.record(node);
    return record?.keys.get(String(key)) ?? this.value(node, key);
  }

  /** True for data that was read elsewhere. */
  isShared(node: object): boolean {
    return !this.known.has(node) && this.shared !== null;
  }

  private record(node: object): Written | undefined {
    return this.known.get(node) ?? this.shared?.record(node);
  }

  path(node: object): string {
    return this.record(node)?.path ?? '';
  }
}

/** `adversary.acts` and so on; list entries are named by their id. */
export const joinPath = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
