import type { Model } from '../engine/model';
import { type Issue, Issues } from './issue';
import { Places } from './places';
import {
  ActorsFile,
  IndicatorsFile,
  type LibraryActor,
  type LibraryIndicator,
  type LibraryMeasure,
  type LibraryOrganisation,
  MeasuresFile,
  OrganisationsFile,
  type SourceEntry,
  SourcesFile,
} from './schema/library';
import { ModelFile } from './schema/model';
import { checkProse } from './prose';
import { checkShape } from './shape';
import { parseTree } from './tree';

/** A file by name, already read: nothing here touches a disk. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** What all scenarios share, checked for shape. References inside it are checked where a scenario uses them. */
export interface Library {
  readonly actors: ReadonlyMap<string, LibraryActor>;
  readonly organisations: ReadonlyMap<string, LibraryOrganisation>;
  readonly indicators: ReadonlyMap<string, LibraryIndicator>;
  readonly measures: ReadonlyMap<string, LibraryMeasure>;
  readonly sources: readonly SourceEntry[];
  readonly model: Model | null;
  /** What was wrong with the files themselves. */
  readonly issues: readonly Issue[];
  /** Where its parts were written. */
  readonly places: Places;
}

/** Reads the library from its files, recognised by their names: actors, organisations, indicators, measures, sources, model. */
export function readLibrary(files: readonly SourceFile[]): Library {
  const issues = new Issues();
  const places = new Places(files[0]?.name ?? 'library');
  const read = <T>(stem: string, schema: Parameters<typeof checkShape<T>>[0]): T | null => {
    const file = files.find(({ name }) => (name.split(/[\\/]/).pop() ?? '').replace(/\.ya?ml$/, '') === stem);
    if (!file) return null;
    const tree = parseTree(file.name, file.text, places, issues);
    if (tree === undefined) return null;
    checkProse(tree, places, issues);
    return checkShape(schema, tree, places, issues);
  };
  const map = <T>(record: Record<string, T> | null): ReadonlyMap<string, T> => new Map(Object.entries(record ?? {}));
  return {
    actors: map(read('actors', ActorsFile)),
    organisations: map(read('organisations', OrganisationsFile)),
    indicators: map(read('indicators', IndicatorsFile)),
    measures: map(read('measures', MeasuresFile)),
    sources: read('sources', SourcesFile) ?? [],
    model: read('model', ModelFile),
    issues: issues.sorted(),
    places,
  };
}
