import { t, texts } from '../../i18n';
import type { Cause } from '../../engine/events';
import type { Act, Actor, Delegation, IndicatorSpec, Inject, Measure, PowerMove, Scenario } from '../../engine/scenario';
import type { ObjectionReason, Pillar, Way } from '../../engine/vocabulary';
import type { IconName } from './icon-paths';

export const PILLAR_NAMES: Readonly<Record<Pillar, string>> = texts({
  deterrence: 'words.pillar-deterrence',
  diplomacy: 'words.pillar-diplomacy',
  exercises: 'words.pillar-exercises',
  consultation: 'words.pillar-consultation',
});
export const PILLAR_ICONS: Readonly<Record<Pillar, IconName>> = {
  deterrence: 'shield',
  diplomacy: 'handshake',
  exercises: 'tent',
  consultation: 'messages',
};
export const WAY_NAMES: Readonly<Record<Way, string>> = texts({
  adopt: 'words.way-adopt',
  'water-down': 'words.way-water-down',
  lobby: 'words.way-lobby',
  withdraw: 'words.way-withdraw',
  coalition: 'words.way-coalition',
});
/** After "objects because". */
export const REASON_WORDS: Readonly<Record<ObjectionReason, string>> = texts({
  'too-bold': 'words.reason-too-bold',
  'too-mild': 'words.reason-too-mild',
  economy: 'words.reason-economy',
  risk: 'words.reason-risk',
  unity: 'words.reason-unity',
});

/** Standing rules of the model, as causes in the ledger: name and one plain sentence. */
const RULES: Readonly<Record<string, readonly [string, string]>> = {
  get strain() {
    return [t('words.rule-strain'), t('words.rule-strain-note')] as const;
  },
  get calm() {
    return [t('words.rule-calm'), t('words.rule-calm-note')] as const;
  },
  get harm() {
    return [t('words.rule-harm'), t('words.rule-harm-note')] as const;
  },
  get credibility() {
    return [t('words.rule-credibility'), t('words.rule-credibility-note')] as const;
  },
  get cohesion() {
    return [t('words.rule-cohesion'), t('words.rule-cohesion-note')] as const;
  },
  get 'mild-answer'() {
    return [t('words.rule-mild-answer'), t('words.rule-mild-answer-note')] as const;
  },
  get 'silence-held'() {
    return [t('words.rule-silence-held'), t('words.rule-silence-held-note')] as const;
  },
  get 'silence-broken'() {
    return [t('words.rule-silence-broken'), t('words.rule-silence-broken-note')] as const;
  },
  get income() {
    return [t('words.rule-income'), t('words.rule-income-note')] as const;
  },
  get stale() {
    return [t('words.rule-stale'), t('words.rule-stale-note')] as const;
  },
  get bite() {
    return [t('words.rule-bite'), t('words.rule-bite-note')] as const;
  },
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
    return this.acts.get(id)?.name ?? (id === 'unseen' ? t('words.a-move-that-was') : plain(id));
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
  /** Undefined for a policy that is no doctrine of the crisis. */
  doctrine(id: string): string | undefined {
    return this.scenario.doctrines.find((one) => one.id === id)?.name;
  }
  body(id: string): string {
    return this.scenario.bodies.find((one) => one.id === id)?.name ?? plain(id);
  }

  /** A cause of a change in plain words. */
  cause(cause: Cause): CauseName {
    switch (cause.kind) {
      case 'measure':
        return { name: this.measure(cause.id), note: t('words.our-measure') };
      case 'act':
        return { name: this.act(cause.id), note: t('words.s-move', { adversary: this.scenario.adversary.name }) };
      case 'inject':
        return { name: this.inject(cause.id), note: t('words.cause-event') };
      case 'delegation':
        return { name: this.actor(cause.id), note: t('words.cause-delegation') };
      case 'way':
        return { name: WAY_NAMES[cause.id as Way] ?? plain(cause.id), note: t('words.way-on-after-a') };
      case 'commitment':
        return { name: this.measure(cause.id), note: t('words.word-given-and-tested') };
      case 'move':
        return { name: this.move(cause.id)?.name ?? plain(cause.id), note: t('words.s-move-2', { power: this.powerOf(cause.id) }) };
      case 'evidence':
        return { name: this.evidence(cause.id), note: t('words.cause-evidence') };
      case 'naming':
        return { name: t('words.naming', { candidate: midSentence(this.candidate(cause.id)) }), note: t('words.a-name-given-in') };
      case 'accident':
        return { name: t('words.an-accident-between-forces'), note: t('words.nobody-chose-it') };
      case 'drift': {
        const rule = RULES[cause.id];
        return rule ? { name: rule[0], note: rule[1] } : { name: capital(plain(cause.id)), note: t('words.standing-rule') };
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

/** A name that has an article of its own, as it stands within a sentence: "the intruder", not "The intruder". */
export function midSentence(name: string): string {
  return name.replace(/^(?:The|An?|L[ea]s?|Une?|Des|L(?=['\u2019]))(?=[ '\u2019])/, (article) => article.toLowerCase());
}
