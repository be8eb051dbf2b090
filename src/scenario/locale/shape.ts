/**
 * Which parts of a scenario players read, and by what name a translation finds them: by id where there is one, by the
 * day or the turn, or by the first words of the text. Never by position, which changes when an author adds a line.
 */
export type Shape =
  /** A text. */
  | 'text'
  /** A list of texts, each found by its first words. */
  | 'texts'
  /** Parts by name. */
  | { readonly parts: Parts }
  /** A list, each entry found by the value of this key. */
  | { readonly by: string; readonly parts: Parts }
  /** A list, each entry found by the first words of this text of it. */
  | { readonly start: string; readonly parts: Parts }
  /** A map of ids. */
  | { readonly ids: Parts | 'text' };
export type Parts = Readonly<Record<string, Shape>>;

const dispatch: Shape = { parts: { place: 'text', text: 'text', again: 'texts' } };

const ACTORS: Shape = { by: 'id', parts: { name: 'text', note: 'text' } };
export const ORGANISATION: Parts = {
  name: 'text',
  commitment: 'text',
  decisionRule: 'text',
  instruments: 'text',
  limits: 'text',
  consult: 'text',
  aid: 'text',
  tools: { by: 'name', parts: { name: 'text', text: 'text' } },
};
const ORGANISATIONS: Shape = { by: 'id', parts: ORGANISATION };
const INDICATORS: Shape = { by: 'id', parts: { name: 'text', description: 'text' } };
const MEASURES: Shape = {
  by: 'id',
  parts: {
    name: 'text',
    text: 'text',
    clause: 'text',
    softer: 'text',
    record: 'text',
    requires: { start: 'else', parts: { else: 'text' } },
  },
};

/** What all scenarios share. */
export const LIBRARY_SHAPE: Parts = { actors: ACTORS, organisations: ORGANISATIONS, indicators: INDICATORS, measures: MEASURES };

export const SCENARIO_SHAPE: Parts = {
  title: 'text',
  subtitle: 'text',
  card: { parts: { sheet: 'text', place: 'text', dates: 'text', stakes: 'text', council: 'text' } },
  brief: { parts: { situation: 'text', decision: 'text', known: 'texts', unknown: 'texts', more: 'texts' } },
  actors: ACTORS,
  organisations: ORGANISATIONS,
  turns: { by: 'date', parts: { heading: 'text' } },
  indicators: INDICATORS,
  ladder: { parts: { rungs: { by: 'at', parts: { name: 'text' } }, firebreaks: { by: 'below', parts: { name: 'text' } } } },
  council: {
    parts: { name: 'text', delegations: { by: 'id', parts: { name: 'text', basis: 'text', says: { ids: 'text' } } } },
  },
  bodies: { by: 'id', parts: { name: 'text', voters: { by: 'id', parts: { name: 'text' } } } },
  powers: {
    by: 'actor',
    parts: { name: 'text', text: 'text', moves: { by: 'id', parts: { name: 'text', headline: 'text', dispatch } } },
  },
  adversary: {
    parts: {
      name: 'text',
      aim: 'text',
      features: { by: 'id', parts: { name: 'text', text: 'text' } },
      types: { by: 'id', parts: { name: 'text', gloss: 'text', text: 'text' } },
      acts: { by: 'id', parts: { name: 'text', text: 'text', headline: 'text', seen: dispatch, unseen: dispatch } },
    },
  },
  intelligence: {
    parts: {
      readings: { by: 'id', parts: { name: 'text', place: 'text', words: { by: 'upTo', parts: { text: 'text', again: 'texts' } } } },
    },
  },
  attribution: {
    parts: {
      question: 'text',
      lag: 'text',
      candidates: { by: 'id', parts: { name: 'text', text: 'text' } },
      evidence: { by: 'id', parts: { name: 'text', place: 'text', findings: { start: 'text', parts: { text: 'text' } } } },
    },
  },
  measures: MEASURES,
  injects: { by: 'id', parts: { name: 'text', headline: 'text', dispatch } },
  endings: { by: 'id', parts: { title: 'text', text: 'text', epilogue: { start: 'text', parts: { text: 'text' } } } },
  scoring: { parts: { dimensions: { ids: { name: 'text', description: 'text' } } } },
  history: {
    parts: { text: 'text', turns: { by: 'turn', parts: { events: { start: 'text', parts: { text: 'text' } } } } },
  },
  doctrines: { by: 'id', parts: { name: 'text', text: 'text' } },
  map: {
    parts: {
      title: 'text',
      places: { by: 'id', parts: { name: 'text' } },
      contested: { by: 'id', parts: { name: 'text', note: 'text' } },
      counters: { by: 'id', parts: { label: 'text' } },
    },
  },
  discussion: 'texts',
  teaching: {
    parts: {
      objectives: 'texts',
      plans: { by: 'minutes', parts: { steps: { by: 'from', parts: { title: 'text', text: 'text' } } } },
    },
  },
  precedents: { by: 'id', parts: { date: 'text', title: 'text', text: 'text', lesson: 'text' } },
};
