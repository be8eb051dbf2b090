import type { DIFFICULTY_PARTS, Level, Phase } from './vocabulary';

/** Match settings: the three named parts of difficulty, and the delegations that people play, by id; left out when nobody does. */
export type Settings = Readonly<Record<(typeof DIFFICULTY_PARTS)[number], Level>> & { readonly people?: readonly string[] };
export type { Level };

/**
 * The whole match as plain JSON of integers and strings. Arrays are indexed by the order of the scenario
 * (indicators, delegations, measures, acts, injects, flags). Points are stored in hundredths.
 * `pub` is what the chair may know; `hid` is known to the authority alone.
 */
export interface MatchState {
  scenario: string;
  seed: string;
  settings: Settings;
  pub: PublicState;
  hid: HiddenState;
}

export interface PublicState {
  /** 1-based. */
  turn: number;
  phase: Phase;
  /** Days since the first turn opened. */
  day: number;
  /** Indicator values, 0..10000. */
  ind: number[];
  /** Stocks in the order of STOCKS, hundredths. */
  stock: number[];
  /** 1 where a flag is set. */
  flags: number[];
  /** Measure indices tabled, in order. */
  agenda: number[];
  /** How often each measure was adopted. */
  adopted: number[];
  /** Turn in which each measure was last adopted; 0 = never. */
  adoptedTurn: number[];
  /** Measures decided and not yet over. */
  running: Running[];
  /** Turn in which each delegation was sounded; 0 = never. */
  sounded: number[];
  /** Moved positions, added to hawkishness: ten-thousandths of -1..1. */
  position: number[];
  /** Open question after a broken silence, or null. */
  text: CirculatedText | null;
  /** How often each delegation broke silence. */
  broke: number[];
  /** Texts circulated so far. */
  circulated: number;
  /** Acts as known to the table: how often each happened. */
  acts: number[];
  lastAct: number;
  /** Severity of the last act as the table saw it, ten-thousandths of 0..1. */
  lastSeverity: number;
  calm: number;
  attacks: { member: number; severity: number; attribution: number; turn: number }[];
  /** Words on record; strength in ten-thousandths; crossedTurn 0 = not crossed, probedTurn 0 = no slice tried beneath it. */
  commitments: { measure: number; turn: number; strength: number; crossedTurn: number; probedTurn: number }[];
  /** Staff's posterior over types, parts per million. */
  belief: number[];
  /** Acts seen for what they were so far: the more, the narrower the range of the belief. */
  evidence: number;
  /** Accident risk carried so far, parts per million of at least one accident. */
  riskCarried: number;
  injectsFired: number[];
  pending: { inject: number; turn: number }[];
  /** Most assertive item adopted this turn, ten-thousandths; -10000 when nothing was. */
  answer: number;
  /** Breaches of each norm on record, 0..10000: by the rival, then by the council. */
  breaches: number[];
  /** How often each power made each of its moves, and when last; in the order of powers and moves. */
  moves: number[];
  moveTurn: number[];
  /** How each piece of evidence turned out: 0 = not there yet, else finding + 1. */
  findings: number[];
  /** Names given in public; `suspicion` at that time in hundredths; settled 0 = open, 1 = right, 2 = wrong. */
  named: { candidate: number; turn: number; suspicion: number; settled: number }[];
  /**
   * The delegations that people play, in seating order; missing when nobody does. `asked`: 0 = nothing to answer now,
   * 1 = has to answer, 2 = has answered. What it answered is hidden until the count.
   */
  people?: { delegation: number; asked: number }[];
  ending: number;
  /** Dimension scores and total, hundredths; empty until the end. */
  score: number[];
}

export interface Running {
  measure: number;
  adopted: number;
  /** Turn in whose response it takes effect; 0 = after the last turn. */
  arrives: number;
  /** Last turn in effect. */
  until: number;
  /** Thousandths of full effect. */
  level: number;
}

export interface CirculatedText {
  items: number[];
  /** Delegations that objected, and to which items: bit i = item i. `aside`: items on which they only stand aside. */
  objections: { delegation: number; items: number; aside: number; reason: number }[];
  softened: number;
  /** Rounds of silence so far: 1 after the first. */
  round: number;
  /** Ways already tried, bit per WAYS index. */
  tried: number;
  /** 1 while people who objected answer to being lobbied; missing otherwise. */
  lobbying?: 1;
}

export interface HiddenState {
  /** Match key: four 32-bit integers from the seed phrase. Whoever knows it knows the luck. */
  key: number[];
  /** Index of the rival's true type. */
  type: number;
  /** Threat perception under each hypothesis, 0..10000; the true one is fear[type]. */
  fear: number[];
  /** What the rival would lose at home by backing down, 0..10000. */
  audience: number;
  /** Hidden position offset of each delegation, ten-thousandths. */
  offset: number[];
  /** How often each act really happened (the table knows those it saw). */
  acts: number[];
  actTurn: number[];
  /**
   * What people have answered in the round or to the lobbying under way, in seating order; missing outside of it. Bit i of `items` = item i of the
   * text that it does not go along with, of `aside` = item i on which it only stands aside.
   */
  answers?: { delegation: number; items: number; aside: number }[];
}
