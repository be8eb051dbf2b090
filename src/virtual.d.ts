/** Modules that the build makes from scenarios/ (src/cli/vite-scenarios.ts). */
declare module 'virtual:scenarios' {
  import type { Scenario, ScenarioCard } from './engine/scenario';
  import type { Patch } from './scenario/locale/patch';
  import type { Handbook, InventedNames } from './scenario';

  export interface CatalogueEntry {
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
    readonly card: ScenarioCard;
    /** How many turns and delegations it has, for the menu. */
    readonly turns: number;
    readonly delegations: number;
    /** The language in which its texts are read: English until a translation is whole. */
    readonly texts: string;
    /** The module of the scenario; its default is the data or a promise of it. Take `loadScenario`. */
    readonly load: () => Promise<{ readonly default: unknown }>;
  }
  export const catalogue: readonly CatalogueEntry[];
  export default catalogue;
  /** Rejects when there is no such scenario. */
  export function loadScenario(id: string): Promise<Scenario>;
  /** A scenario's words in another language, for `applyPatch`; an empty patch where there are none. */
  export function loadTexts(id: string, language: string): Promise<Patch>;
  /** The words of all cards of the title screen in another language, by scenario id. */
  export function loadCards(language: string): Promise<Patch>;
  /** What real names can be exchanged for, by language. */
  export function loadNames(): Promise<InventedNames>;
  /** Every organisation of the library with its members and sources: the same whichever crisis is played. */
  export function loadHandbook(): Promise<Handbook>;
}

declare module 'virtual:scenario/*' {
  import type { Scenario } from './engine/scenario';

  const scenario: Scenario;
  export default scenario;
}

declare module 'virtual:handbook' {
  const handbook: unknown;
  export default handbook;
}

/** Words of the interface (src/cli/vite-messages.ts). */
declare module 'virtual:messages' {
  import type { CompiledMessage } from 'icu-minify/format';

  /** What is there from the start: the title screen's English, and in unit tests all English. */
  export const english: Readonly<Record<string, CompiledMessage>>;
  /** Rejects when the words cannot be fetched. */
  export function fetchMessages(language: 'en' | 'fr', part: 'menu' | 'game'): Promise<Readonly<Record<string, CompiledMessage>>>;
}

/** What authors write (src/cli/vite-sources.ts). */
declare module 'virtual:scenario-sources' {
  import type { SourceFile } from './scenario';

  export interface Shared {
    readonly library: readonly SourceFile[];
    /** Keys of the pre-rendered map symbols. */
    readonly symbols: readonly string[];
    /** JSON Schema of a scenario. */
    readonly schema: object;
  }
  /** What all scenarios share. Rejects when it cannot be fetched. */
  export function fetchShared(): Promise<Shared>;
  /** The text of a shipped scenario, or of `template`. */
  export function fetchSource(id: string): Promise<string>;
}

/** Packages in the game (src/cli/vite-credits.ts). */
declare module 'virtual:credits' {
  export const packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly author: string;
  }[];
}
