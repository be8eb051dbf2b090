/**
 * The words the rules know. Everything else (which measures, which acts, which actors) is data.
 *
 * The ten core indicators are the variables of the outcome model: each formula names them, so every
 * scenario has all ten, in this order; a scenario may add more behind them.
 */
export const CORE_INDICATORS = [
  'escalation',
  'credibility',
  'cohesion',
  'readiness',
  'legitimacy',
  'support',
  'resilience',
  'attribution',
  'harm',
  'objective',
] as const;
export type CoreIndicator = (typeof CORE_INDICATORS)[number];

/** Quantities that are spent, offered or accumulated rather than measured, in hundredths of a point. */
export const STOCKS = [
  /** Political capital of the chair, in hundredths of a coin. */
  'capital',
  /** How good a way down is on the table for the rival (goes stale). */
  'off-ramp',
  /** Sanctions decided. */
  'sanctions',
  /** Sanctions felt: follows `sanctions` with delay. */
  'bite',
  /** Hotlines, notification, inspections: what keeps accidents small. */
  'comms',
  /** Over-reaction of the council, on which provocation strategies live. */
  'over-reaction',
  /** Shared collection and analysis: narrows the noise of readings, shows what would stay hidden. */
  'collection',
] as const;
export type Stock = (typeof STOCKS)[number];

/** The three parts of difficulty and how far each can be turned, in the order in which they are chosen and written down. */
export const DIFFICULTY_PARTS = ['rationality', 'intelligence', 'discipline'] as const;
export const LEVELS = ['easy', 'normal', 'hard'] as const;
export type Level = (typeof LEVELS)[number];

export const PILLARS = ['deterrence', 'diplomacy', 'exercises', 'consultation'] as const;
export type Pillar = (typeof PILLARS)[number];

export const DIMENSIONS = ['security', 'peace', 'unity', 'legitimacy', 'human-cost'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Features of the adversary's utility, in the order in which weights and explanations are stored. */
export const FEATURES = [
  'gain',
  'cost',
  'fear',
  'norms',
  'audience',
  'off-ramp',
  'backlash',
  'opportunity',
  'sanctions',
  'red-line',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Why a delegation objects: the largest negative part of its utility for the text. */
export const OBJECTION_REASONS = ['too-bold', 'too-mild', 'economy', 'risk', 'unity'] as const;
export type ObjectionReason = (typeof OBJECTION_REASONS)[number];

/** The five ways on after a broken silence. */
export const WAYS = ['adopt', 'water-down', 'lobby', 'withdraw', 'coalition'] as const;
export type Way = (typeof WAYS)[number];

/** Admiralty / NATO source grading: reliability letter and credibility digit. */
export type Grade = `${'A' | 'B' | 'C' | 'D' | 'E' | 'F'}${'1' | '2' | '3' | '4' | '5' | '6'}`;

export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** How an organisation decides. */
export const RULE_KINDS = ['consensus', 'unanimity', 'qualified', 'simple', 'lead', 'consult'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Norms whose breach moves third parties. */
export const NORMS = ['sovereignty', 'non-intervention', 'human-rights'] as const;
export type Norm = (typeof NORMS)[number];

/** Triggers of international crises as the ICB data names them. */
export const ICB_TRIGGERS = [
  'violent',
  'indirect-violent',
  'non-violent-military',
  'political',
  'internal',
  'external-change',
  'other-non-violent',
  'economic',
  'verbal',
] as const;
export type IcbTrigger = (typeof ICB_TRIGGERS)[number];

/** The four voices that advise the chair. */
export const ADVISERS = ['military', 'political', 'legal', 'intelligence'] as const;
export type Adviser = (typeof ADVISERS)[number];

/** What a delegation may answer to a text; standing aside only where the rule of the council knows it. */
export const ANSWERS = ['hold', 'aside', 'object'] as const;
export type Answer = (typeof ANSWERS)[number];

/** `answers`: a text or an offer of the chair is out and the delegations that people play have not all answered yet. */
export type Phase = 'decide' | 'answers' | 'objection' | 'ledger' | 'ended';
