import type { Dimension, Grade, IcbTrigger, Norm, ObjectionReason, Pillar, Reliability, RuleKind, Stock, Way } from './vocabulary';
import type { Model } from './model';

/**
 * A scenario as the engine takes it: frozen plain data, every reference checked, every default filled.
 * `src/scenario` makes it from YAML. Points are 0 to 100 here; the engine stores hundredths.
 */
export interface Scenario {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly hypothetical: boolean;
  readonly card: ScenarioCard;
  readonly brief: Brief;
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  readonly organisations: readonly Organisation[];
  readonly turns: readonly TurnPlan[];
  /** ISO date on which the last turn ends. */
  readonly until: string;
  readonly indicators: readonly IndicatorSpec[];
  readonly ladder: Ladder;
  readonly capital: { readonly start: number; readonly income: number; readonly max: number; readonly agenda: number };
  readonly model: Model;
  readonly council: Council;
  /** Other organisations that decide for themselves when the council asks them. */
  readonly bodies: readonly Body[];
  /** Great powers that act by interest and norms, beside the two sides. */
  readonly powers: readonly Power[];
  readonly adversary: Adversary;
  readonly intelligence: Intelligence;
  /** Null where nobody has to ask who did it. */
  readonly attribution: AttributionDesk | null;
  readonly measures: readonly Measure[];
  readonly injects: readonly Inject[];
  readonly endings: readonly Ending[];
  readonly scoring: Scoring;
  readonly history: History;
  /** Courses of action as data: each is a policy under its id. */
  readonly doctrines: readonly Doctrine[];
  readonly map: TheatreMap;
  readonly discussion: readonly string[];
  readonly teaching: Teaching;
  /** Cases of record that an invented crisis leans on, or that the real one is compared with. */
  readonly precedents: readonly Precedent[];
  /** How finished games compare with crises of record; null where no such class of crises exists. */
  readonly baseRates: BaseRates | null;
}

export interface ScenarioCard {
  readonly sheet: string;
  readonly place: string;
  readonly dates: string;
  readonly minutes: number;
  readonly difficulty: 1 | 2 | 3;
  /** At most 30 words: what is at stake. */
  readonly stakes: string;
  readonly council: string;
}

export interface Brief {
  /** About 90 words. */
  readonly situation: string;
  /** The one decision point, one or two sentences. */
  readonly decision: string;
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  /** Second layer: paragraphs for those who want more. */
  readonly more: readonly string[];
  readonly sources: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: 'state' | 'organisation' | 'group';
  /** Side in this scenario; decides colour and hatching on the map. */
  readonly side: 'ally' | 'partner' | 'rival' | 'other';
  /** ISO 3166-1 alpha-2 in lower case for the flag; empty for none. */
  readonly flag: string;
  /** ISO 3166-1 numeric with leading zeros, as in map geometry; empty for none. */
  readonly numeric: string;
  /** What stands on a place card instead of the id, where names are invented; no file gives one. */
  readonly code?: string;
  readonly note: string;
  readonly sources: readonly string[];
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly commitment: string;
  readonly decisionRule: string;
  readonly instruments: string;
  readonly limits: string;
  readonly sources: readonly string[];
  readonly binding: 'binding' | 'consultative';
  readonly rule: DecisionRule;
  /** What it can do, with the days that it usually takes. */
  readonly tools: readonly Instrument[];
  /** What its members call the clause on consultation and the one on mutual aid; empty for none. */
  readonly consult: string;
  readonly aid: string;
  /** ISO date on which it ended; empty while it exists. */
  readonly until: string;
}

export interface Instrument {
  readonly name: string;
  /** Typical days from the request, fewest and most. */
  readonly days: { readonly min: number; readonly max: number };
  readonly text: string;
}

/**
 * How an organisation decides, as the engine counts it.
 * consensus: one objection stops a text. unanimity: so does one no, but members may abstain. qualified: `members` and `weight`
 * must agree and no `veto` member refuse. simple: more than half. lead: the lead state's word. consult: nothing is decided; a
 * statement of those who agree is worth `force` of a decision.
 */
export interface DecisionRule {
  readonly kind: RuleKind;
  /** qualified: share of members that must agree, 0..1. */
  readonly members: number;
  /** qualified: share of capability (for a council) or votes (for a body) that must agree, 0..1; 0 = not asked. */
  readonly weight: number;
  /** Members whose refusal is enough. */
  readonly veto: readonly string[];
  /** lead: the member that decides; empty otherwise. */
  readonly lead: string;
  /** Share of the mildest objections that are abstentions only, 0..1; the firmer the objection, the smaller the share. */
  readonly abstain: number;
  /** unanimity: share of members that may abstain before the text fails, 0..1. */
  readonly abstainMax: number;
  /** consult: what a statement is worth, 0..1 of a decision. */
  readonly force: number;
}

/** Another organisation in this crisis: measures go `through` it, and it votes by its own rule. */
export interface Body {
  /** Organisation id. */
  readonly id: string;
  readonly name: string;
  readonly rule: DecisionRule;
  readonly voters: readonly Voter[];
}

export interface Voter {
  /** Actor id, or the name of a group of states that mostly vote alike. Those with a seat on the council vote as they think there. */
  readonly id: string;
  readonly name: string;
  /** Votes; a group casts several and may split. */
  readonly seats: number;
  readonly hawkishness: number;
  readonly proximity: number;
  readonly exposure: number;
  /** How much breaches of each norm move it, -1..1. */
  readonly norms: Readonly<Record<Norm, number>>;
  /** Its own share of abstentions, 0..1, where it differs from the rule's: some stand aside by principle where others say no. */
  readonly abstain?: number;
}

/**
 * A great power beside the two sides. Each turn it waits or makes one of its moves by random utility:
 * U = bias + scale * toward * lean, lean = interest + sum of norm weights * (breaches by the rival - breaches by the council).
 */
export interface Power {
  /** Actor id. */
  readonly actor: string;
  readonly name: string;
  readonly text: string;
  /** Interest: -1 with the rival, 1 with the council. */
  readonly interest: number;
  readonly norms: Readonly<Record<Norm, number>>;
  readonly moves: readonly PowerMove[];
  readonly sources: readonly string[];
}

export interface PowerMove {
  readonly id: string;
  readonly name: string;
  /** What it did, for the ledger and the map. */
  readonly headline: string;
  /** -1 helps the rival, 1 helps the council, 0 neither. */
  readonly toward: number;
  /** How readily it does this at all: utility against waiting (0). */
  readonly bias: number;
  readonly if: Condition;
  readonly limit: number;
  readonly cooldown: number;
  readonly effects: readonly Effect[];
  readonly map: MapCue | null;
  readonly dispatch: Dispatch | null;
  readonly sources: readonly string[];
}

export interface Intelligence {
  readonly readings: readonly Reading[];
}

/** A dispatch that reads a hidden value with noise. The value read moves the staff's belief by how likely each type makes it. */
export interface Reading {
  readonly id: string;
  /** What reports, e.g. "Intercepted staff traffic". */
  readonly name: string;
  readonly place: string;
  readonly source: Reliability;
  /** fear: threat perception. audience: what it would lose by backing down. trait: what `values` gives for each type. */
  readonly about: 'fear' | 'audience' | 'trait';
  /** trait: points for each type. */
  readonly values: Readonly<Record<string, number>>;
  /** Half-width of the noise (triangular), points, with no collection effort. */
  readonly spread: number;
  readonly from: number;
  /** Turns between readings; 0 = once. */
  readonly every: number;
  readonly if: Condition;
  /** Text by the value read: the first whose `upTo` is not exceeded. `again`: other words for the same, for the reports after the first. */
  readonly words: readonly ReadingWords[];
}

export interface ReadingWords {
  readonly upTo: number;
  readonly text: string;
  readonly again?: readonly string[];
}

/** Who did it: one posterior, moved by evidence and by what the rival does. The strongest suspicion is the indicator "attribution". */
export interface AttributionDesk {
  readonly question: string;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  readonly naming: {
    /** Turns until it comes out whether the name was right. */
    readonly after: number;
    readonly right: readonly Effect[];
    readonly wrong: readonly Effect[];
    /** At once, when the suspicion is below `support` while naming: allies doubt in public. */
    readonly early: readonly Effect[];
  };
  /** Points of suspicion from which allies stand behind a name. */
  readonly support: number;
  /** How long attribution took in cases of record. */
  readonly lag: string;
  readonly sources: readonly string[];
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: 'state' | 'criminal' | 'hacktivist' | 'group';
  /** Actor id, or empty. */
  readonly actor: string;
  readonly text: string;
  /** Whether an attack by it can be an armed attack under the clause on mutual aid. */
  readonly armed: boolean;
}

/** One piece of evidence: it turns out one way or another, and each way has a likelihood under each candidate. */
export interface Evidence {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly grade: Grade;
  /** Over all findings, each candidate's likelihoods sum to 1. */
  readonly findings: readonly { readonly text: string; readonly likelihood: Readonly<Record<string, number>> }[];
  readonly sources: readonly string[];
}

/** What counts as how much violence, so that many games can be held against the record of international crises. */
export interface BaseRates {
  /** Trigger of the like crises in the ICB data (M. Brecher, J. Wilkenfeld), 1946 and later. */
  readonly trigger: IcbTrigger;
  /** Whom the rival presses: a member of the alliance, or a partner without a pact. */
  readonly target: 'member' | 'partner';
  /** Tested on the final state with the truth in hand. The gravest that holds counts; none: no violence. */
  readonly minor: Condition;
  readonly serious: Condition;
  readonly war: Condition;
}

export interface Doctrine {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Measures in order of preference; each turn the first that can be tabled. */
  readonly measures: readonly string[];
  /** Ways on after a broken silence, in order of preference. */
  readonly ways: readonly Way[];
}

export interface Teaching {
  readonly objectives: readonly string[];
  readonly plans: readonly LessonPlan[];
}
export interface LessonPlan {
  readonly minutes: number;
  readonly steps: readonly { readonly from: number; readonly to: number; readonly title: string; readonly text: string }[];
}
export interface Precedent {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  /** What it teaches about this crisis, one sentence. */
  readonly lesson: string;
  readonly sources: readonly string[];
}

export interface TurnPlan {
  /** ISO date on which the turn opens. */
  readonly date: string;
  /** Days to the next turn (or to `until`). Derived from the dates. */
  readonly days: number;
  /** Neutral heading used when nothing louder has happened. */
  readonly heading: string;
}

export interface IndicatorSpec {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly start: number;
  readonly good: 'up' | 'down';
  /** Hidden indicators are computed but not shown (e.g. attribution where it does not matter). */
  readonly shown: boolean;
}

export interface Ladder {
  /** From lowest to highest; `at` is the escalation from which the rung holds. */
  readonly rungs: readonly { readonly at: number; readonly name: string }[];
  /** A firebreak stands below rung `below` (1-based). */
  readonly firebreaks: readonly { readonly below: number; readonly name: string }[];
}

export interface Council {
  readonly organisation: string;
  readonly name: string;
  readonly rule: DecisionRule;
  /** Alphabetical by English name, as at the table. */
  readonly delegations: readonly Delegation[];
  /** Armed attacks on members before the first turn: they count in the legal test like those during play. */
  readonly attacked: readonly PriorAttack[];
}

export interface PriorAttack {
  /** Delegation id. */
  readonly member: string;
  /** 0..1, as for acts. */
  readonly severity: number;
  /** ISO date. */
  readonly date: string;
  readonly sources: readonly string[];
}

export interface Delegation {
  /** Actor id, ISO 3166-1 alpha-3. */
  readonly id: string;
  readonly name: string;
  /** -1 (dove) to 1 (hawk). */
  readonly hawkishness: number;
  /** 0 (far from the crisis) to 1 (next door). */
  readonly proximity: number;
  /** Economic exposure to the rival, 0 to 1. */
  readonly exposure: number;
  /** Relative weight in a coalition of the willing; any positive number. */
  readonly capability: number;
  /** One line: where the position comes from. */
  readonly basis: string;
  /** What the delegation says when it objects, by reason; reported speech, not invented quotes. */
  readonly says: Readonly<Record<ObjectionReason, string>>;
  readonly sources: readonly string[];
}

/** All conditions in one object must hold. An empty object is always true. */
export interface Condition {
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
  readonly turn?: Bounds;
  /** Indicator id -> bounds in points. */
  readonly indicator?: Readonly<Record<string, Bounds>>;
  readonly stock?: Readonly<Partial<Record<Stock, Bounds>>>;
  readonly rung?: Bounds;
  /** Flags that must be set (or, with a leading `!`, must not be set). */
  readonly flag?: string | readonly string[];
  /** Measure ids that must have been adopted at least once. */
  readonly adopted?: string | readonly string[];
  /** Measure ids that must be in effect now (after lead time, before expiry). */
  readonly active?: string | readonly string[];
  /** Act id -> how often it must have happened. */
  readonly act?: Readonly<Record<string, Bounds>>;
  /** Consecutive calm acts of the rival up to now. */
  readonly calm?: Bounds;
  /** Number of armed attacks on council members so far. */
  readonly attacks?: Bounds;
  /** Share of delegations (0 to 100) that broke silence over the match. */
  readonly broken?: Bounds;
  /** Power move id -> how often it was made. */
  readonly move?: Readonly<Record<string, Bounds>>;
  /** Candidate id -> suspicion in points. */
  readonly suspicion?: Readonly<Record<string, Bounds>>;
  /** Candidates of which at least one was named in public (and not taken back). `any` for anybody, `!any` for nobody. */
  readonly named?: string | readonly string[];
  /** Hidden type: only in endings, epilogues and acts, never where players could read it early. */
  readonly type?: string | readonly string[];
  /** Hidden culprit: as with `type`. */
  readonly culprit?: string | readonly string[];
}
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Exactly one of the verbs, `by` where it needs an amount (points). */
export interface Effect {
  readonly indicator?: string;
  readonly stock?: Stock;
  /** Adds to the rival's threat perception, in points, for every type. */
  readonly fear?: true;
  /** Moves a delegation's position ('all' for everyone); `by` in points of -100..100. */
  readonly position?: string;
  /** Sets (or with leading `!` clears) a flag. */
  readonly flag?: string;
  /** Brings in a piece of evidence; each comes once. */
  readonly evidence?: string;
  /** Fires an inject after `after` turns. */
  readonly inject?: string;
  readonly after?: number;
  readonly by?: number;
  /** Seeded noise on this effect. Default: on for gains of measures, off otherwise. */
  readonly noise?: boolean;
  readonly if?: Condition;
}

export interface Requirement {
  readonly if: Condition;
  /** The reason shown when it does not hold: one sentence. */
  readonly else: string;
}

export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly pillar: Pillar;
  /** Plain description, one or two sentences. */
  readonly text: string;
  /** Operative council language, begins with "to": "to suspend all practical cooperation...". */
  readonly clause: string;
  /** The clause after watering down. */
  readonly softer: string;
  /** -1 conciliatory to 1 bold. */
  readonly assertiveness: number;
  /** Coins of political capital. */
  readonly cost: number;
  readonly leadDays: number;
  /** Turns in effect after it takes effect; 0 = a single act that does not stay under way. */
  readonly duration: number;
  /** Coins a turn while in effect. */
  readonly upkeep: number;
  readonly channel: 'public' | 'private';
  /** 0..1: resources spent now that show resolve. */
  readonly sunk: number;
  /** 0..1: word given; lost if the rival crosses it unanswered. */
  readonly tied: number;
  /** -1 (reassures) to 1 (provokes): what it does to the rival's fear. */
  readonly provocation: number;
  /** 0..1 economic burden for exposed delegations. */
  readonly economy: number;
  /** 0..1 risk as distant delegations see it. */
  readonly risk: number;
  /**
   * silence: circulates for consensus. chair: within the chair's own authority, no vote.
   * article-4: consultation on a member's request, cannot be blocked. article-5: consensus, after the legal test.
   */
  readonly procedure: 'silence' | 'chair' | 'article-4' | 'article-5';
  /** How many times in a match; 0 = without limit. */
  readonly limit: number;
  readonly requires: readonly Requirement[];
  /** When it takes effect. */
  readonly effects: readonly Effect[];
  /** Each turn in effect (from the turn after it took effect). */
  readonly during: readonly Effect[];
  /** A red line: acts that cross it and the assertiveness that counts as an answer. */
  readonly commits: RedLine | null;
  /** Body that has to agree when the measure arrives; empty: the council's decision is enough. */
  readonly through: string;
  /** When that body refuses. */
  readonly refused: readonly Effect[];
  /** Candidate that this names in public; `leading` for whoever is suspected most, `!` to take the last name back; empty for none. */
  readonly names: string;
  /** Norms that it breaches (positive) or upholds (negative), -1..1. */
  readonly norms: Readonly<Record<Norm, number>>;
  readonly map: MapCue | null;
  readonly sources: readonly string[];
  /** What happened in the real case, one sentence; empty when not of record. */
  readonly record: string;
}

/** A declared red line. The rival probes beneath it the more, the weaker it is. */
export interface RedLine {
  readonly acts: readonly string[];
  readonly answer: number;
  /** 0 (sound) to 1 (weak): why here, what exactly, how would one know, what does it leave out. */
  readonly weakness: {
    readonly arbitrary: number;
    readonly imprecise: number;
    readonly unverifiable: number;
    readonly incomplete: number;
  };
}

export interface Adversary {
  readonly actor: string;
  readonly name: string;
  readonly aim: string;
  /** Parts of the utility beyond the ten of the model: what else moves this kind of rival. */
  readonly features: readonly OwnFeature[];
  readonly types: readonly AdversaryType[];
  readonly acts: readonly Act[];
}

export interface AdversaryType {
  readonly id: string;
  readonly name: string;
  /** A few words under the name: "stops when it costs". */
  readonly gloss: string;
  /** Shown in the debrief. */
  readonly text: string;
  /** Prior probability, 0..1; all types sum to 1. */
  readonly prior: number;
  readonly greed: number;
  readonly fearfulness: number;
  readonly resolve: number;
  /** Threat perception at the start and the level to which it decays, points. */
  readonly fear: { readonly start: number; readonly base: number };
  /** Multipliers on features: 1 unless given; those of the scenario's own features must be given. */
  readonly weights: Readonly<Record<string, number>>;
  /** Candidate of the attribution desk that this type is; empty without a desk. */
  readonly culprit: string;
  /** Measures that answer this type, best first: what the debrief names and the adaptive policy plays. */
  readonly answers: readonly string[];
}

/** Utility part = scale * weight(type) * level(of) * factor(act), level 0..1. */
export interface OwnFeature {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Exactly one. */
  readonly of: { readonly indicator?: string; readonly stock?: Stock };
  /** 1 - level instead of level. */
  readonly invert: boolean;
  readonly times: 'severity' | 'gain' | 'harm' | 'calm';
  readonly scale: number;
}

export interface Act {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly headline: string;
  /** Points of objective; negative gives ground. */
  readonly gain: number;
  /** 0..1. */
  readonly severity: number;
  /** Points of escalation. */
  readonly escalation: number;
  /** 0..1: chance that it is seen for what it is. */
  readonly visibility: number;
  readonly harm: number;
  /** A calm move: counts towards settlement, pays audience costs. */
  readonly calm: boolean;
  /** 0..1: how far it lives on weak infrastructure. */
  readonly infrastructure: number;
  readonly limit: number;
  /** Turns before it can be repeated. */
  readonly cooldown: number;
  readonly requires: Condition;
  /** Actor id of a council member if this is an armed attack on it; else empty. */
  readonly attacks: string;
  /** Acts of which this is a smaller slice: tried beneath a red line drawn at them. */
  readonly slices: readonly string[];
  /** Norms that it breaches, 0..1. */
  readonly norms: Readonly<Record<Norm, number>>;
  readonly effects: readonly Effect[];
  readonly map: MapCue | null;
  /** What reaches the table when the act was seen, and when it was not. */
  readonly seen: Dispatch;
  readonly unseen: Dispatch | null;
  readonly sources: readonly string[];
}

export interface Dispatch {
  readonly place: string;
  readonly grade: Grade;
  readonly text: string;
  /** Other words, for when the same is reported again. */
  readonly again?: readonly string[];
}

export interface Inject {
  readonly id: string;
  readonly name: string;
  readonly kind: 'scheduled' | 'conditional' | 'hazard';
  readonly trigger: Trigger;
  readonly if: Condition;
  /** Probability 0..1 each time it could fire (hazards). 1 for others. */
  readonly chance: number;
  readonly once: boolean;
  readonly severity: number;
  readonly headline: string;
  readonly dispatch: Dispatch | null;
  readonly effects: readonly Effect[];
  readonly map: MapCue | null;
  readonly sources: readonly string[];
}

/** Exactly one key: the index by which injects are found, so that cost grows with what fires. */
export type Trigger =
  | { readonly turn: number | { readonly min: number; readonly max: number } }
  | { readonly act: string; readonly after?: number }
  | { readonly measure: string; readonly after?: number }
  | { readonly flag: string; readonly after?: number }
  | { readonly inject: string; readonly after?: number }
  | { readonly call: true };

export interface Ending {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** `any`: checked each turn; `last`: only when the last turn closes. */
  readonly when: 'any' | 'last';
  readonly if: Condition;
  readonly tone: 'good' | 'mixed' | 'bad';
  /** Points added to each dimension. */
  readonly adjust: Readonly<Partial<Record<Dimension, number>>>;
  /** Paragraphs, those whose condition holds, in order. */
  readonly epilogue: readonly { readonly if: Condition; readonly text: string }[];
  readonly sources: readonly string[];
}

export interface Scoring {
  readonly dimensions: Readonly<Record<Dimension, DimensionSpec>>;
}
export interface DimensionSpec {
  readonly name: string;
  readonly description: string;
  readonly weight: number;
  readonly base: number;
  /** Indicator id -> points of the dimension per point of the indicator. */
  readonly terms: Readonly<Record<string, number>>;
}

/** The sourced decisions of the real case: policy and debrief page. */
export interface History {
  /** The ending of record; empty for an invented crisis. */
  readonly ending: string;
  readonly text: string;
  readonly turns: readonly HistoryTurn[];
}
export interface HistoryTurn {
  readonly turn: number;
  /** Measure ids put to the council. */
  readonly measures: readonly string[];
  readonly events: readonly { readonly date: string; readonly text: string; readonly sources: readonly string[] }[];
  /** What the rival did, as an act id, for the comparison; empty if nothing fits. */
  readonly act: string;
  /** Indicator values in the judgement of the author, for the dotted line; may be empty. */
  readonly indicators: Readonly<Record<string, number>>;
}

/** Where something happens on the map. */
export interface MapCue {
  /** Place ids, from and to: an arc. */
  readonly arc?: readonly [string, string];
  /** Place id: a pin. */
  readonly pin?: string;
}

export interface TheatreMap {
  readonly title: string;
  readonly projection: {
    readonly parallels: readonly [number, number];
    readonly rotate: readonly [number, number];
    /** West, south, east, north in degrees. */
    readonly fit: readonly [number, number, number, number];
    readonly fitNarrow: readonly [number, number, number, number];
  };
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly lon: number;
    readonly lat: number;
    readonly kind: 'capital' | 'town' | 'sea' | 'land' | 'site';
    /** 1 shows always, 2 when there is room. */
    readonly rank: 1 | 2;
  }[];
  /** Contested areas: geometry ids in the baked theatre file. */
  readonly contested: readonly { readonly id: string; readonly name: string; readonly note: string; readonly if: Condition }[];
  readonly counters: readonly {
    readonly id: string;
    readonly place: string;
    readonly side: 'ally' | 'partner' | 'rival';
    /** Key of a pre-rendered symbol. */
    readonly symbol: string;
    readonly label: string;
    readonly stack: number;
    readonly if: Condition;
    readonly sources: readonly string[];
  }[];
}
