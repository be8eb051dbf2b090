import type { Cause } from '../../engine/events';
import type { Act, Actor, Delegation, IndicatorSpec, Inject, Measure, PowerMove, Scenario } from '../../engine/scenario';
import type { ObjectionReason, Pillar, Way } from '../../engine/vocabulary';
import type { IconName } from './icon-paths';

export const PILLAR_NAMES: Readonly<Record<Pillar, string>> = {
  deterrence: 'Deterrence',
  diplomacy: 'Diplomacy',
  exercises: 'Exercises',
  consultation: 'Consultation',
};
export const PILLAR_ICONS: Readonly<Record<Pillar, IconName>> = {
  deterrence: 'shield',
  diplomacy: 'handshake',
  exercises: 'tent',
  consultation: 'messages',
};
export const WAY_NAMES: Readonly<Record<Way, string>> = {
  adopt: 'Adopt what held',
  'water-down': 'Water down',
  lobby: 'Lobby the objectors',
  withdraw: 'Withdraw the text',
  coalition: 'Act as the willing',
};
/** After "objects because". */
export const REASON_WORDS: Readonly<Record<ObjectionReason, string>> = {
  'too-bold': 'too bold',
  'too-mild': 'too mild',
  economy: 'cost to its economy',
  risk: 'risk',
  unity: 'strain in the council',
};

/** Standing rules of the model, as causes in the ledger: name and one plain sentence. */
const RULES: Readonly<Record<string, readonly [string, string]>> = {
  strain: ['Strain of a long crisis', 'A high crisis wears the council down a little each turn.'],
  calm: ['A calm turn', 'When the rival steps back, tension eases.'],
  harm: ['The human cost', 'Publics weary as harm grows.'],
  credibility: ['Back to the usual level', 'With time, credibility drifts to where it normally lies.'],
  cohesion: ['Back to the usual level', 'With time, cohesion drifts to where it normally lies.'],
  'mild-answer': ['A grave act, a mild answer', 'The rival took note that little followed.'],
  'silence-held': ['All held silence', 'A decision by all strengthens the council.'],
  'silence-broken': ['Silence was broken', 'An open split weakens the council.'],
  income: ['Authority of the chair', 'Capital grows back each turn.'],
  stale: ['Offers go stale', 'An offer not taken up loses its pull.'],
  bite: ['Sanctions bite', 'Sanctions are felt with delay.'],
};

export interface CauseName {
  readonly name: string;
  readonly note: string;
}

/** Looks ids up in one scenario. Unknown ids come back as words, never as an error: a save may name what a scenario has lost. */
export class Names {
  private readonly indicators: ReadonlyMap<string, IndicatorSpec>;
  private readonly measures: ReadonlyMap<string, Measure>;
  private readonly acts: ReadonlyMap<string, Act>;
  private readonly injects: ReadonlyMap<string, Inject>;
  private readonly actors: ReadonlyMap<string, Actor>;
  private readonly delegations: ReadonlyMap<string, Delegation>;
  private readonly places: ReadonlyMap<string, string>;

  constructor(readonly scenario: Scenario) {
    this.indicators = byId(scenario.indicators);
    this.measures = byId(scenario.measures);
    this.acts = byId(scenario.adversary.acts);
    this.injects = byId(scenario.injects);
    this.actors = byId(scenario.actors);
    this.delegations = byId(scenario.council.delegations);
    this.places = new Map(scenario.map.places.map((place) => [place.id, place.name]));
  }

  measure(id: string): string {
    return this.measures.get(id)?.name ?? plain(id);
  }
  measureSpec(id: string): Measure | undefined {
    return this.measures.get(id);
  }
  act(id: string): string {
    return this.acts.get(id)?.name ?? (id === 'unseen' ? 'A move that was not seen' : plain(id));
  }
  actSpec(id: string): Act | undefined {
    return this.acts.get(id);
  }
  inject(id: string): string {
    return this.injects.get(id)?.name ?? plain(id);
  }
  injectSpec(id: string): Inject | undefined {
    return this.injects.get(id);
  }
  indicator(id: string): string {
    return this.indicators.get(id)?.name ?? plain(id);
  }
  indicatorSpec(id: string): IndicatorSpec | undefined {
    return this.indicators.get(id);
  }
  actor(id: string): string {
    return this.delegations.get(id)?.name ?? this.actors.get(id)?.name ?? plain(id);
  }
  delegation(id: string): Delegation | undefined {
    return this.delegations.get(id);
  }
  flag(id: string): string {
    return this.actors.get(id)?.flag ?? '';
  }
  place(id: string): string {
    return this.places.get(id) ?? plain(id);
  }
  type(index: number): string {
    return this.scenario.adversary.types[index]?.name ?? '';
  }

  move(id: string): PowerMove | undefined {
    return this.scenario.powers.flatMap((power) => power.moves).find((move) => move.id === id);
  }
  /** Name of the power that has this move. */
  powerOf(move: string): string {
    return this.scenario.powers.find((power) => power.moves.some((one) => one.id === move))?.name ?? '';
  }
  /** A piece of evidence, or the report that moved the suspicion. */
  evidence(id: string): string {
    const { attribution, intelligence } = this.scenario;
    return (
      attribution?.evidence.find((one) => one.id === id)?.name ?? intelligence.readings.find((one) => one.id === id)?.name ?? plain(id)
    );
  }
  candidate(id: string): string {
    return this.scenario.attribution?.candidates.find((one) => one.id === id)?.name ?? plain(id);
  }
  body(id: string): string {
    return this.scenario.bodies.find((one) => one.id === id)?.name ?? plain(id);
  }

  /** A cause of a change in plain words. */
  cause(cause: Cause): CauseName {
    switch (cause.kind) {
      case 'measure':
        return { name: this.measure(cause.id), note: 'our measure' };
      case 'act':
        return { name: this.act(cause.id), note: `${this.scenario.adversary.name}'s move` };
      case 'inject':
        return { name: this.inject(cause.id), note: 'event' };
      case 'delegation':
        return { name: this.actor(cause.id), note: 'delegation' };
      case 'way':
        return { name: WAY_NAMES[cause.id as Way] ?? plain(cause.id), note: 'way on after a broken silence' };
      case 'commitment':
        return { name: this.measure(cause.id), note: 'word given and tested' };
      case 'move':
        return { name: this.move(cause.id)?.name ?? plain(cause.id), note: `${this.powerOf(cause.id)}'s move` };
      case 'evidence':
        return { name: this.evidence(cause.id), note: 'evidence' };
      case 'naming':
        return { name: `Naming ${this.candidate(cause.id)}`, note: 'a name given in public' };
      case 'accident':
        return { name: 'An accident between forces', note: 'nobody chose it' };
      case 'drift': {
        const rule = RULES[cause.id];
        return rule ? { name: rule[0], note: rule[1] } : { name: capital(plain(cause.id)), note: 'standing rule' };
      }
    }
  }
}

const cache = new WeakMap<Scenario, Names>();
export function namesOf(scenario: Scenario): Names {
  const known = cache.get(scenario);
  if (known) return known;
  const made = new Names(scenario);
  cache.set(scenario, made);
  return made;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
function plain(id: string): string {
  return id.replaceAll('-', ' ');
}
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
