import type { Command } from './commands';
import type { Stance } from './stance';
import { compileCondition, type Test } from './conditions';
import { nameKey } from './draws';
import { hashOf } from './hash';
import { type CompiledBody, type CompiledMove, type CompiledPower, compileBodies, compilePowers } from './compiled-others';
import { type CompiledDesk, type CompiledReading, compileDesk, compileReadings } from './compiled-desk';
import type { Act, AdversaryType, Delegation, Effect, Ending, Inject, Measure, Scenario } from './scenario';
import { ACT_ROW } from './utility';
import { CORE_INDICATORS, type Dimension, DIMENSIONS, FEATURES, NORMS, STOCKS } from './vocabulary';

/**
 * A scenario with names resolved to indices and conditions to closures, once, so that no turn looks up a string.
 * Made by `compile` and kept beside the scenario object; never stored, never sent.
 */
export interface Compiled {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly index: Index;
  readonly indicators: readonly string[];
  readonly flags: readonly string[];
  readonly turns: readonly { readonly start: number; readonly days: number }[];
  readonly measures: readonly CompiledMeasure[];
  /** The command that tables each measure, made once. */
  readonly tables: readonly Command[];
  readonly delegations: readonly CompiledDelegation[];
  readonly seats: Seats;
  readonly scratch: Scratch;
  /** The dimensions of the score in their order. */
  readonly scoring: readonly CompiledDimension[];
  readonly types: readonly AdversaryType[];
  /** Measures of the real course by turn, as indices. */
  readonly history: readonly (readonly number[])[];
  /** Weight of each feature for each type, times the model's scale. */
  readonly typeWeights: readonly (readonly number[])[];
  readonly acts: readonly CompiledAct[];
  readonly injects: readonly CompiledInject[];
  readonly injectsByTurn: readonly (readonly number[])[];
  readonly injectsByAct: readonly (readonly number[])[];
  readonly injectsByMeasure: readonly (readonly number[])[];
  readonly injectsByFlag: readonly (readonly number[])[];
  readonly injectsByInject: readonly (readonly number[])[];
  readonly endings: readonly CompiledEnding[];
  readonly capability: number;
  readonly bodies: readonly CompiledBody[];
  readonly powers: readonly CompiledPower[];
  readonly moves: readonly CompiledMove[];
  readonly readings: readonly CompiledReading[];
  readonly desk: CompiledDesk | null;
  /** Names of the parts of the rival's utility: the model's, then the scenario's own. */
  readonly features: readonly string[];
  readonly ownFeatures: readonly OwnPart[];
  /** Whether acts and measures put breaches on record at all. */
  readonly hasNorms: boolean;
}

export interface Index {
  indicator(id: string): number;
  flag(id: string): number;
  measure(id: string): number;
  act(id: string): number;
  inject(id: string): number;
  type(id: string): number;
  move(id: string): number;
  evidence(id: string): number;
  candidate(id: string): number;
  /** Candidate that each type is; -1 without a desk. */
  culpritOf(type: number): number;
  delegation(id: string): number;
  /** 1-based rung for an escalation in hundredths. */
  rungAt(escalation: number): number;
}

/**
 * The numbers that the rules read are copied out of the authored objects: those come in many shapes (keys in any order,
 * some left out), and reading a number from objects of many shapes costs three times as much as from one.
 */
export interface CompiledMeasure {
  readonly spec: Measure;
  readonly stance: Stance;
  readonly softStance: Stance;
  readonly leadDays: number;
  readonly duration: number;
  readonly limit: number;
  readonly sunk: number;
  readonly tied: number;
  readonly provocation: number;
  readonly article4: boolean;
  readonly article5: boolean;
  readonly index: number;
  readonly id: string;
  readonly key: number;
  /** Hundredths of a coin. */
  readonly cost: number;
  readonly upkeep: number;
  /** Needs consensus. */
  readonly voted: boolean;
  readonly requires: readonly { readonly test: Test; readonly reason: string }[];
  readonly effects: readonly CompiledEffect[];
  readonly during: readonly CompiledEffect[];
  /** By act: 1 = crosses its red line, 2 = a slice beneath it. Null without a red line. */
  readonly line: readonly number[] | null;
  /** Mean of the four weaknesses. */
  readonly weakness: number;
  readonly secret: boolean;
  /** Body that has to agree; -1 = none. */
  readonly through: number;
  readonly refused: readonly CompiledEffect[];
  /** Candidate named: index, -1 = the leading one, -2 = takes the last name back, -3 = names nobody. */
  readonly names: number;
  readonly norms: readonly number[];
}

/** Part of the rival's utility that the scenario adds. */
export interface OwnPart {
  readonly indicator: number;
  readonly stock: number;
  readonly invert: boolean;
  /** What it multiplies, by act: severity and calm 0..1, gain and harm in points over 100. */
  readonly factors: Float64Array;
  /** Scale times weight, by type. */
  readonly weights: readonly number[];
}

/** What decides a delegation's answer, one list each in seating order: a round of silence reads them all. */
export interface Seats {
  readonly hawkishness: Float64Array;
  /** Pull of the whole ladder on the ideal point. */
  readonly pull: Float64Array;
  /** Utility lost per unit of a text's economy and of its risk. */
  readonly dear: Float64Array;
  readonly wary: Float64Array;
  readonly key: Int32Array;
}

/** Room for sums that are read at once and never kept; made once, because making it anew each turn cost more than the sums. */
export interface Scratch {
  /** Odds of acts: types times acts. */
  readonly odds: Float64Array;
  /** Parts of one utility, by feature. */
  readonly parts: Float64Array;
  /** The open acts, a row of numbers each. */
  readonly lay: Float64Array;
  /** How likely each type makes what was observed. */
  readonly likelihood: Float64Array;
  readonly weights: Float64Array;
  /** Ideal point and least utility of each delegation. */
  readonly ideals: Float64Array;
  readonly least: Float64Array;
}

export interface CompiledDelegation {
  readonly spec: Delegation;
  readonly id: string;
  readonly key: number;
}

export interface CompiledAct {
  readonly spec: Act;
  /** The numbers of the act that the rival's utility reads, side by side. */
  readonly gain: number;
  readonly severity: number;
  readonly visibility: number;
  readonly infrastructure: number;
  readonly calm: boolean;
  readonly limit: number;
  readonly cooldown: number;
  readonly escalation: number;
  readonly harm: number;
  readonly id: string;
  readonly key: number;
  readonly requires: Test;
  readonly effects: readonly CompiledEffect[];
  readonly norms: readonly number[];
  readonly member: number;
}

export interface CompiledDimension {
  readonly id: Dimension;
  readonly base: number;
  readonly weight: number;
  /** Indicators by index, each with its factor. */
  readonly terms: readonly { readonly at: number; readonly factor: number }[];
}

export interface CompiledInject {
  readonly spec: Inject;
  readonly once: boolean;
  readonly chance: number;
  readonly id: string;
  readonly key: number;
  readonly test: Test;
  readonly after: number;
  readonly effects: readonly CompiledEffect[];
}

export interface CompiledEnding {
  readonly spec: Ending;
  readonly id: string;
  readonly last: boolean;
  readonly test: Test;
}

export type EffectKind = 'indicator' | 'stock' | 'fear' | 'position' | 'flag' | 'inject' | 'evidence';
export interface CompiledEffect {
  readonly kind: EffectKind;
  /** Index of what it touches; -1 = all delegations. */
  readonly target: number;
  /** Hundredths of a point (ten-thousandths for positions); for flags 1 or 0. */
  readonly by: number;
  readonly noise: boolean;
  readonly after: number;
  readonly test: Test | null;
}

const cache = new WeakMap<Scenario, Compiled>();

/** @throws Error when a reference does not resolve: the parser guarantees that it does. */
export function compile(scenario: Scenario): Compiled {
  const known = cache.get(scenario);
  if (known) return known;
  const compiled = build(scenario);
  cache.set(scenario, compiled);
  return compiled;
}

function lookup(kind: string, ids: readonly string[]): (id: string) => number {
  const map = new Map(ids.map((id, at) => [id, at]));
  return (id) => {
    const at = map.get(id);
    if (at === undefined) throw new Error(`unknown ${kind} '${id}' in a parsed scenario`);
    return at;
  };
}

/** Flags are declared by being named: the sorted set of all names in effects and conditions. */
function flagNames(scenario: Scenario): string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'flag') for (const name of Array.isArray(inner) ? inner : [inner]) names.add(String(name).replace(/^!/, ''));
        else visit(inner);
      }
  };
  const { measures, adversary, injects, endings, map, powers, intelligence, attribution, baseRates } = scenario;
  visit([measures, adversary.acts, injects, endings, map.contested, map.counters, powers, intelligence, attribution?.naming, baseRates]);
  return [...names].sort();
}

function build(scenario: Scenario): Compiled {
  const indicators = scenario.indicators.map((one) => one.id);
  CORE_INDICATORS.forEach((id, at) => {
    if (indicators[at] !== id) throw new Error(`indicator ${at} must be '${id}'`);
  });
  const flags = flagNames(scenario);
  const rungs = scenario.ladder.rungs.map((rung) => Math.round(rung.at * 100));
  const candidates = scenario.attribution?.candidates.map((one) => one.id) ?? [];
  const culprits = scenario.adversary.types.map((type) => candidates.indexOf(type.culprit));
  const index: Index = {
    indicator: lookup('indicator', indicators),
    flag: lookup('flag', flags),
    measure: lookup(
      'measure',
      scenario.measures.map((one) => one.id),
    ),
    act: lookup(
      'act',
      scenario.adversary.acts.map((one) => one.id),
    ),
    inject: lookup(
      'inject',
      scenario.injects.map((one) => one.id),
    ),
    type: lookup(
      'type',
      scenario.adversary.types.map((one) => one.id),
    ),
    move: lookup(
      'move',
      scenario.powers.flatMap((one) => one.moves.map((move) => move.id)),
    ),
    evidence: lookup('evidence', scenario.attribution?.evidence.map((one) => one.id) ?? []),
    candidate: lookup('candidate', candidates),
    culpritOf: (type) => culprits[type] ?? -1,
    delegation: lookup(
      'delegation',
      scenario.council.delegations.map((one) => one.id),
    ),
    rungAt: (escalation) => {
      let rung = 1;
      for (let i = 1; i < rungs.length; i++) if (escalation >= rungs[i]!) rung = i + 1;
      return rung;
    },
  };
  const goodUp = scenario.indicators.map((one) => one.good === 'up');
  const effects = (list: readonly Effect[], noisy: boolean) => list.map((one) => compileEffect(one, index, noisy, goodUp));

  let start = 0;
  const turns = scenario.turns.map((turn) => {
    const at = start;
    start += turn.days;
    return { start: at, days: turn.days };
  });

  const soften = scenario.model.ways.softenAssertiveness;
  const body = lookup(
    'body',
    scenario.bodies.map((one) => one.id),
  );
  const measures = scenario.measures.map(
    (spec, at): CompiledMeasure => ({
      spec,
      stance: { assertiveness: spec.assertiveness, economy: spec.economy, risk: spec.risk },
      softStance: { assertiveness: spec.assertiveness * soften, economy: spec.economy * soften, risk: spec.risk * soften },
      leadDays: spec.leadDays,
      duration: spec.duration,
      limit: spec.limit,
      sunk: spec.sunk,
      tied: spec.tied,
      provocation: spec.provocation,
      article4: spec.procedure === 'article-4',
      article5: spec.procedure === 'article-5',
      index: at,
      id: spec.id,
      key: nameKey(`measure/${spec.id}`),
      cost: Math.round(spec.cost * 100),
      upkeep: Math.round(spec.upkeep * 100),
      voted: spec.procedure === 'silence' || spec.procedure === 'article-5',
      requires: spec.requires.map((one) => ({ test: compileCondition(one.if, index), reason: one.else })),
      effects: effects(spec.effects, true),
      during: effects(spec.during, true),
      line: spec.commits ? lineOf(spec.commits.acts, scenario) : null,
      weakness: spec.commits ? meanOf(Object.values(spec.commits.weakness)) : 0,
      secret: spec.channel === 'private',
      through: spec.through === '' ? -1 : body(spec.through),
      refused: effects(spec.refused, false),
      names: spec.names === '' ? -3 : spec.names === '!' ? -2 : spec.names === 'leading' ? -1 : index.candidate(spec.names),
      norms: NORMS.map((norm) => spec.norms[norm]),
    }),
  );
  const acts = scenario.adversary.acts.map(
    (spec): CompiledAct => ({
      spec,
      gain: spec.gain,
      severity: spec.severity,
      visibility: spec.visibility,
      infrastructure: spec.infrastructure,
      calm: spec.calm,
      limit: spec.limit,
      cooldown: spec.cooldown,
      escalation: spec.escalation,
      harm: spec.harm,
      id: spec.id,
      key: nameKey(`act/${spec.id}`),
      requires: compileCondition(spec.requires, index),
      effects: effects(spec.effects, false),
      norms: NORMS.map((norm) => spec.norms[norm]),
      member: spec.attacks === '' ? -1 : index.delegation(spec.attacks),
    }),
  );
  const injects = scenario.injects.map(
    (spec): CompiledInject => ({
      spec,
      once: spec.once,
      chance: spec.chance,
      id: spec.id,
      key: nameKey(`inject/${spec.id}`),
      test: compileCondition(spec.if, index),
      after: 'after' in spec.trigger ? (spec.trigger.after ?? 1) : 'turn' in spec.trigger || 'call' in spec.trigger ? 0 : 1,
      effects: effects(spec.effects, false),
    }),
  );
  const bucket = (size: number, place: (inject: Inject) => number[]): number[][] => {
    const buckets: number[][] = Array.from({ length: size }, () => []);
    scenario.injects.forEach((inject, at) => {
      for (const slot of place(inject)) buckets[slot]?.push(at);
    });
    return buckets;
  };
  const delegations = scenario.council.delegations.map(
    (spec): CompiledDelegation => ({ spec, id: spec.id, key: nameKey(`delegation/${spec.id}`) }),
  );
  const powers = compilePowers(scenario, index, (list) => effects(list, false));
  return {
    scenario,
    hash: hashOf(scenario),
    index,
    indicators,
    flags,
    turns,
    measures,
    tables: measures.map((one): Command => ({ type: 'agenda/table', measure: one.id })),
    delegations,
    seats: seatsOf(scenario, delegations),
    scoring: DIMENSIONS.map((id) => {
      const { base, weight, terms } = scenario.scoring.dimensions[id];
      return { id, base, weight, terms: Object.entries(terms).map(([indicator, factor]) => ({ at: index.indicator(indicator), factor })) };
    }),
    scratch: {
      odds: new Float64Array(scenario.adversary.types.length * acts.length),
      parts: new Float64Array(FEATURES.length + scenario.adversary.features.length),
      lay: new Float64Array(ACT_ROW * acts.length),
      likelihood: new Float64Array(scenario.adversary.types.length),
      weights: new Float64Array(scenario.adversary.types.length),
      ideals: new Float64Array(scenario.council.delegations.length),
      least: new Float64Array(scenario.council.delegations.length),
    },
    types: scenario.adversary.types.map((type) => {
      const { id, name, gloss, text, prior, greed, fearfulness, resolve, fear, weights, culprit, answers } = type;
      return { id, name, gloss, text, prior, greed, fearfulness, resolve, fear, weights, culprit, answers };
    }),
    history: scenario.turns.map((_, at) => (scenario.history.turns.find((one) => one.turn === at + 1)?.measures ?? []).map(index.measure)),
    typeWeights: scenario.adversary.types.map((type) =>
      FEATURES.map((feature) => (type.weights[feature] ?? 1) * scenario.model.adversary.scale[feature]),
    ),
    acts,
    injects,
    injectsByTurn: bucket(scenario.turns.length + 1, ({ trigger }) => ('turn' in trigger ? turnSlots(trigger.turn) : [])),
    injectsByAct: bucket(acts.length, ({ trigger }) => ('act' in trigger ? [index.act(trigger.act)] : [])),
    injectsByMeasure: bucket(measures.length, ({ trigger }) => ('measure' in trigger ? [index.measure(trigger.measure)] : [])),
    injectsByFlag: bucket(flags.length, ({ trigger }) => ('flag' in trigger ? [index.flag(trigger.flag)] : [])),
    injectsByInject: bucket(injects.length, ({ trigger }) => ('inject' in trigger ? [index.inject(trigger.inject)] : [])),
    endings: scenario.endings.map((spec) => ({ spec, id: spec.id, last: spec.when === 'last', test: compileCondition(spec.if, index) })),
    capability: scenario.council.delegations.reduce((sum, one) => sum + one.capability, 0),
    bodies: compileBodies(scenario),
    powers,
    moves: powers.flatMap((one) => one.moves),
    readings: compileReadings(scenario, index),
    desk: compileDesk(scenario, index, (list) => effects(list, false)),
    features: [...FEATURES, ...scenario.adversary.features.map((one) => one.id)],
    ownFeatures: scenario.adversary.features.map((one) => ({
      indicator: one.of.indicator === undefined ? -1 : index.indicator(one.of.indicator),
      stock: one.of.stock === undefined ? -1 : STOCKS.indexOf(one.of.stock),
      invert: one.invert,
      factors: Float64Array.from(acts, (act) => factorOf(act, one.times)),
      weights: scenario.adversary.types.map((type) => one.scale * (type.weights[one.id] ?? 0)),
    })),
    hasNorms: [...scenario.measures, ...scenario.adversary.acts].some((one) => NORMS.some((norm) => one.norms[norm] !== 0)),
  };
}

function seatsOf(scenario: Scenario, delegations: readonly CompiledDelegation[]): Seats {
  const m = scenario.model.council;
  return {
    hawkishness: Float64Array.from(delegations, ({ spec }) => spec.hawkishness),
    pull: Float64Array.from(delegations, ({ spec }) => m.escalationPull * (m.escalationFloor + (1 - m.escalationFloor) * spec.proximity)),
    dear: Float64Array.from(delegations, ({ spec }) => m.economyCost * spec.exposure),
    wary: Float64Array.from(delegations, ({ spec }) => m.riskCost * (1 - spec.proximity)),
    key: Int32Array.from(delegations, (one) => one.key),
  };
}

function factorOf(act: CompiledAct, times: 'severity' | 'gain' | 'harm' | 'calm'): number {
  if (times === 'severity') return act.severity;
  if (times === 'calm') return act.calm ? 1 : 0;
  return (times === 'gain' ? act.gain : act.harm) / 100;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Acts that cross a line, and those that are slices of one that does. */
function lineOf(crossing: readonly string[], scenario: Scenario): number[] {
  return scenario.adversary.acts.map((act) => (crossing.includes(act.id) ? 1 : act.slices.some((id) => crossing.includes(id)) ? 2 : 0));
}

function turnSlots(turn: number | { readonly min: number; readonly max: number }): number[] {
  if (typeof turn === 'number') return [turn];
  const slots: number[] = [];
  for (let at = turn.min; at <= turn.max; at++) slots.push(at);
  return slots;
}

function compileEffect(effect: Effect, index: Index, noisy: boolean, goodUp: readonly boolean[]): CompiledEffect {
  const make = (
    kind: EffectKind,
    target: number,
    by = Math.round((effect.by ?? 0) * 100),
    noise = effect.noise ?? false,
  ): CompiledEffect => ({
    kind,
    target,
    by,
    noise,
    after: effect.after ?? 1,
    test: effect.if ? compileCondition(effect.if, index) : null,
  });
  if (effect.indicator !== undefined) {
    const target = index.indicator(effect.indicator);
    const by = Math.round((effect.by ?? 0) * 100);
    // Gains are what chance plays with; costs come as announced.
    return make('indicator', target, by, effect.noise ?? (noisy && by > 0 === goodUp[target]));
  }
  if (effect.stock !== undefined) return make('stock', STOCKS.indexOf(effect.stock));
  if (effect.fear) return make('fear', 0);
  if (effect.position !== undefined) return make('position', effect.position === 'all' ? -1 : index.delegation(effect.position));
  if (effect.flag !== undefined) {
    const clears = effect.flag.startsWith('!');
    return make('flag', index.flag(clears ? effect.flag.slice(1) : effect.flag), clears ? 0 : 1);
  }
  if (effect.evidence !== undefined) return make('evidence', index.evidence(effect.evidence));
  if (effect.inject !== undefined) return make('inject', index.inject(effect.inject));
  throw new Error('an effect without a verb in a parsed scenario');
}
