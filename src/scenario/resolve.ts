import type { Model } from '../engine/model';
import type { Act, Actor, AdversaryType, Ending, IndicatorSpec, Inject, Measure, Scenario, TurnPlan } from '../engine/scenario';
import { CORE_INDICATORS, FEATURES } from '../engine/vocabulary';
import { seatCouncil } from './council';
import { day, type Desk } from './desk';
import { NO_NORMS, resolveBodies, resolveDesk, resolvePowers, resolveReadings } from './extras';
import { resolveOrganisations, without } from './organisations';
import type { Library } from './library';
import type { Authored } from './schema/file';
import { ModelFile } from './schema/model';
import { checkShape } from './shape';
import type { Plain } from './tree';
import { usedSources } from './used-sources';

/**
 * Merges the library in, fills every default and derives what is derived. Reports what is missing for that; the result
 * is complete only when nothing was reported.
 */
export function resolve(file: Authored, library: Library, desk: Desk): Scenario {
  const organisations = resolveOrganisations(file, library, desk);
  const turns = resolveTurns(file, desk);
  const actors = resolveActors(file, library, desk);
  const council = seatCouncil(file, organisations, actors, library, desk);
  const from = <T extends object>(source: object, value: T): T => desk.places.inherit(value, source);
  const { history, map, adversary } = file;
  const scenario = from(file, {
    format: 1 as const,
    id: file.id,
    title: file.title,
    subtitle: file.subtitle,
    hypothetical: file.hypothetical,
    card: file.card,
    brief: from(file.brief, { more: [], sources: [], ...file.brief }),
    sources: [...(file.sources ?? []), ...library.sources],
    actors: [...actors.values()],
    organisations: organisations.map(({ members: _, ...organisation }) => from(organisation.written, without(organisation))),
    turns,
    until: file.until,
    indicators: resolveIndicators(file, library, desk),
    ladder: from(file.ladder, { firebreaks: [], ...file.ladder }),
    capital: file.capital,
    model: resolveModel(file, library, desk),
    council,
    bodies: resolveBodies(file, organisations, council, actors, desk),
    powers: resolvePowers(file, desk),
    adversary: from(adversary, {
      ...adversary,
      features: (adversary.features ?? []).map((one) => from(one, { invert: false, ...one })),
      types: adversary.types.map(
        (type): AdversaryType =>
          from(type, { culprit: '', answers: [], ...type, weights: from(type.weights ?? type, { ...ONES, ...type.weights }) }),
      ),
      acts: adversary.acts.map((act): Act => from(act, { ...ACT, ...act, norms: { ...NO_NORMS, ...act.norms } })),
    }),
    intelligence: resolveReadings(file, desk),
    attribution: resolveDesk(file, desk),
    measures: resolveMeasures(file, library, desk),
    injects: (file.injects ?? []).map((inject): Inject => from(inject, { ...INJECT, ...inject })),
    endings: file.endings.map(
      (ending): Ending =>
        from(ending, {
          ...ENDING,
          ...ending,
          epilogue: (ending.epilogue ?? []).map((paragraph) => from(paragraph, { if: {}, ...paragraph })),
        }),
    ),
    scoring: file.scoring,
    history: from(history, {
      ...history,
      turns: history.turns.map((turn) =>
        from(turn, {
          measures: [],
          act: '',
          indicators: {},
          ...turn,
          events: (turn.events ?? []).map((event) => from(event, { sources: [], ...event })),
        }),
      ),
    }),
    map: from(map, {
      ...map,
      contested: (map.contested ?? []).map((area) => from(area, { if: {}, ...area })),
      counters: (map.counters ?? []).map((counter) => from(counter, { stack: 1, if: {}, sources: [], ...counter })),
    }),
    doctrines: file.doctrines ?? [],
    discussion: file.discussion ?? [],
    teaching: file.teaching ? from(file.teaching, { objectives: [], plans: [], ...file.teaching }) : { objectives: [], plans: [] },
    precedents: file.precedents ?? [],
    baseRates: file.baseRates ?? null,
  } satisfies Scenario);
  // What the library holds for other scenarios is no part of this one: neither its pages nor its hash may move with it.
  const used = usedSources(scenario);
  const own = new Set<object>(file.sources ?? []);
  return desk.places.inherit({ ...scenario, sources: scenario.sources.filter((source) => own.has(source) || used.has(source.id)) }, file);
}

const ONES = Object.fromEntries(FEATURES.map((feature) => [feature, 1]));
const SOUND = { arbitrary: 0, imprecise: 0, unverifiable: 0, incomplete: 0 };
const ACT = {
  harm: 0,
  calm: false,
  infrastructure: 0,
  limit: 0,
  cooldown: 0,
  requires: {},
  attacks: '',
  slices: [],
  effects: [],
  map: null,
  unseen: null,
  sources: [],
} as const;
const INJECT = { if: {}, chance: 1, once: true, severity: 0, headline: '', dispatch: null, effects: [], map: null, sources: [] } as const;
const ENDING = { if: {}, adjust: {}, sources: [] } as const;
const MEASURE = {
  softer: '',
  duration: 0,
  upkeep: 0,
  channel: 'public',
  sunk: 0,
  tied: 0,
  provocation: 0,
  economy: 0,
  risk: 0,
  procedure: 'silence',
  limit: 1,
  requires: [],
  effects: [],
  during: [],
  commits: null,
  through: '',
  refused: [],
  names: '',
  map: null,
  sources: [],
  record: '',
} as const;

function resolveTurns(file: Authored, desk: Desk): TurnPlan[] {
  const { turns } = file;
  const dates = turns.map((turn) => day(turn, 'date', turn.date, desk));
  dates.push(day(file, 'until', file.until, desk));
  return turns.map((turn, at) => {
    const [start, end] = [dates[at] ?? null, dates[at + 1] ?? null];
    if (start !== null && end !== null && end <= start) {
      const next = turns[at + 1];
      const [node, key, written] = next ? [next, 'date', next.date] : [file, 'until', file.until];
      const text = next
        ? `turn ${at + 2} begins on ${written}, not after turn ${at + 1}`
        : `the last turn begins on ${turn.date}, so it cannot end on ${written}`;
      desk.error('scenario/date-order', node, key, text, { expected: `a date after ${turn.date}` });
    }
    return desk.places.inherit({ ...turn, days: (end ?? 0) - (start ?? 0) }, turn);
  });
}

function resolveActors(file: Authored, library: Library, desk: Desk): Map<string, Actor> {
  const actors = new Map<string, Actor>();
  for (const [id, entry] of Object.entries(file.actors)) {
    const shared = library.actors.get(id);
    const { capability: _, ...merged } = { ...shared, ...entry };
    const { name, kind, flag, numeric, note } = merged;
    if (name === undefined || kind === undefined || flag === undefined || numeric === undefined || note === undefined) {
      const lacks = ['name', 'kind', 'flag', 'numeric', 'note'].filter((key) => !(key in merged));
      const text = `"${id}" is not in the library, so it must be given in full: ${lacks.join(', ')} ${lacks.length === 1 ? 'is' : 'are'} missing`;
      desk.error('scenario/unknown-actor', file.actors, id, text, {
        expected: 'an actor of the library, or name, kind, flag, numeric, side and note',
      });
      continue;
    }
    const actor = { ...merged, id, name, kind, flag, numeric, note, sources: merged.sources ?? [] };
    actors.set(id, desk.places.inherit(actor, ...(shared ? [shared] : []), entry));
  }
  return actors;
}

function resolveIndicators(file: Authored, library: Library, desk: Desk): IndicatorSpec[] {
  const all = file.indicators.flatMap((entry): IndicatorSpec[] => {
    const shared = library.indicators.get(entry.id);
    const { name, description, good, shown } = { ...shared, ...entry };
    if (name === undefined || description === undefined || good === undefined || shown === undefined) {
      const lacks = Object.entries({ name, description, good, shown }).filter(([, value]) => value === undefined);
      desk.missing(entry, lacks[0]?.[0] ?? 'name', 'a value, because the library has no such indicator');
      return [];
    }
    const merged = { id: entry.id, name, description, start: entry.start, good, shown };
    return [desk.places.inherit(merged, ...(shared ? [shared] : []), entry)];
  });
  const core: readonly string[] = CORE_INDICATORS;
  return [...core.flatMap((id) => all.filter((one) => one.id === id)), ...all.filter((one) => !core.includes(one.id))];
}

function resolveMeasures(file: Authored, library: Library, desk: Desk): Measure[] {
  return file.measures.flatMap((entry): Measure[] => {
    if (!('use' in entry)) return [checkSofter(desk.places.inherit({ ...MEASURE, ...entry, ...parts(entry) }, entry), desk)];
    const shared = library.measures.get(entry.use);
    if (!shared) {
      desk.refer('scenario/unknown-library-measure', 'measure in the library called', entry.use, library.measures, entry, 'use');
      return [];
    }
    const { use, ...overrides } = entry;
    const merged = { ...shared, ...overrides };
    return [checkSofter(desk.places.inherit({ ...MEASURE, id: use, ...merged, ...parts(merged) }, shared, entry), desk)];
  });

  function parts(written: Pick<Authored['measures'][number], 'commits' | 'norms'>): Pick<Measure, 'commits' | 'norms'> {
    const { commits } = written;
    return {
      commits: commits ? desk.places.inherit({ weakness: SOUND, ...commits }, commits) : null,
      norms: { ...NO_NORMS, ...written.norms },
    };
  }
}

/** A text that circulates and is bold enough to be objected to needs a softer wording to fall back on. */
function checkSofter(measure: Measure, desk: Desk): Measure {
  const circulates = measure.procedure === 'silence' || measure.procedure === 'article-5';
  if (circulates && measure.assertiveness > 0.2 && measure.softer === '')
    desk.missing(measure, 'softer', 'the clause after watering down (needed above assertiveness 0.2)');
  return measure;
}

function resolveModel(file: Authored, library: Library, desk: Desk): Model {
  if (library.model) return merge(library.model, file.model ?? {}) as Model;
  if (file.model) return checkShape(ModelFile, file.model as Plain, desk.places, desk.issues) as Model;
  desk.missing(file, 'model', 'all coefficients, because there is no library model');
  return {} as Model;
}

/** Numbers are replaced, maps are merged. */
function merge(base: object, over: object): object {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over) as [string, unknown][]) {
    const under = result[key];
    result[key] = typeof value === 'object' && value !== null && typeof under === 'object' && under !== null ? merge(under, value) : value;
  }
  return result;
}
