/**
 * Every coefficient of the outcome model. The library's `model.yaml` gives them all; a scenario overrides what it must.
 * Probabilities and shares are 0..1, indicator amounts are points (0..100), money is coins.
 */
export interface Model {
  readonly council: {
    readonly escalationPull: number;
    readonly escalationFloor: number;
    readonly severityPull: number;
    readonly severityPivot: number;
    readonly objectivePull: number;
    readonly baseUtility: number;
    readonly boldCost: number;
    readonly mildCost: number;
    readonly economyCost: number;
    readonly riskCost: number;
    readonly cohesionGain: number;
    readonly attributionGain: number;
    readonly slope: number;
    readonly intercept: number;
    /** Half-width of the hidden position offset (uniform). */
    readonly offsetSpread: number;
    readonly sounding: { readonly cost: number; readonly goodwill: number };
    readonly breakCohesion: number;
    readonly breakCohesionEach: number;
    readonly breakCohesionMax: number;
    readonly holdCohesion: number;
    readonly silenceDays: number;
    /** Cohesion per delegation that is outvoted or stands aside (points, negative). */
    readonly dissentCohesion: number;
  };
  readonly ways: {
    readonly adoptCohesion: number;
    readonly softenAssertiveness: number;
    readonly softenEffect: number;
    readonly softenCost: number;
    readonly softenCohesion: number;
    readonly lobbyCostEach: number;
    readonly lobbyUtility: number;
    readonly lobbyCohesion: number;
    readonly withdrawCredibility: number;
    readonly coalitionCohesion: number;
    readonly coalitionCohesionEach: number;
    readonly coalitionLegitimacy: number;
  };
  readonly measures: {
    readonly diminishing: number;
    readonly noise: number;
    readonly tiedCredibility: number;
    readonly sunkCredibility: number;
    readonly sunkReadiness: number;
    readonly provocationFear: number;
    readonly notifiedFear: number;
    readonly cancelCredibility: number;
    /** Points by which a bold public measure raises what the rival would lose by backing down. */
    readonly publicPride: number;
    /** Share of a pledge that is believed when it is given in private. */
    readonly privateWord: number;
  };
  readonly commitment: {
    readonly decay: number;
    readonly credibilityLoss: number;
    readonly supportLoss: number;
    readonly honouredCredibility: number;
    /** Share of the loss when a line is only probed and nobody answers; grows with its weakness. */
    readonly probeLoss: number;
    /** Share of its strength that a weak line loses by an unanswered probe. */
    readonly erosion: number;
  };
  readonly adversary: {
    readonly rationality: number;
    readonly scale: Readonly<
      Record<'gain' | 'cost' | 'fear' | 'norms' | 'audience' | 'off-ramp' | 'backlash' | 'opportunity' | 'sanctions' | 'red-line', number>
    >;
    readonly response: {
      readonly intercept: number;
      readonly credibility: number;
      readonly cohesionFloor: number;
      readonly severity: number;
      readonly severityPivot: number;
      readonly visibilityFloor: number;
    };
    readonly readinessFloor: number;
    readonly resolveDiscount: number;
    readonly fearPivot: number;
    readonly fearSeverityPivot: number;
    readonly yieldGain: number;
    readonly rampFear: number;
    readonly rampGreed: number;
    readonly rampPivot: number;
    readonly fearDecay: number;
    readonly fearOfReadiness: number;
    readonly audienceGain: number;
    readonly audienceDecay: number;
    readonly gainResisted: number;
    readonly gainNoise: number;
    readonly answerAssertiveness: number;
    readonly graveSeverity: number;
    readonly mildAnswerCredibility: number;
    /** How tempting a slice beneath a weak line is, against how forbidding a sound line is. */
    readonly sliceGain: number;
  };
  readonly belief: {
    /** Share of the likelihood that is trusted, 0..1; raised by intelligence quality. */
    readonly trust: number;
    readonly floor: number;
    readonly widthStart: number;
    readonly widthDecay: number;
  };
  readonly risk: {
    readonly base: number;
    readonly escalationPivot: number;
    readonly escalationSlope: number;
    readonly readinessSlope: number;
    readonly commsCut: number;
    readonly max: number;
    readonly accidentEscalation: number;
    readonly accidentHarm: number;
    readonly accidentSupport: number;
  };
  readonly drift: {
    readonly rampStale: number;
    readonly commsDecay: number;
    readonly overReactionDecay: number;
    readonly biteRate: number;
    readonly strainPivot: number;
    readonly strainCohesion: number;
    readonly calmEscalation: number;
    readonly supportHarm: number;
    readonly credibilityPull: number;
    readonly credibilityBase: number;
    readonly cohesionPull: number;
    readonly cohesionBase: number;
  };
  readonly article5: {
    readonly severity: number;
    readonly attribution: number;
    /** Share of each further attack's severity that adds to the gravest: attacks count case by case and cumulatively. */
    readonly cumulative: number;
  };
  readonly intelligence: {
    /** Share by which full collection narrows the noise of a reading. */
    readonly collectionCut: number;
    /** Share of hidden acts that full collection brings to light. */
    readonly collectionSight: number;
    readonly collectionDecay: number;
    /** Half-widths up to which a report is graded 1, 2, 3, 4, 5; wider ones are 6. */
    readonly credibility: readonly number[];
    /** Narrowest half-width, points. */
    readonly least: number;
    /** Weight of a flat likelihood mixed in, so that one report cannot rule a type out. */
    readonly doubt: number;
  };
  readonly norms: {
    /** Points on record for a full breach. */
    readonly step: number;
    readonly decay: number;
    /** Ideal point of a voter per full breach. */
    readonly pull: number;
  };
  readonly powers: { readonly scale: number; readonly rationality: number };
  /** What each adviser counts: points per point of an indicator (by its good direction), per point of fear, per coin, and for passing. */
  readonly advisers: Readonly<
    Record<
      'military' | 'political' | 'legal' | 'intelligence',
      {
        readonly name: string;
        readonly indicators: Readonly<Record<string, number>>;
        readonly stocks: Readonly<Record<string, number>>;
        readonly fear: number;
        readonly cost: number;
        readonly passing: number;
      }
    >
  >;
  /** Difficulty in its three parts: multipliers applied by the match settings. */
  readonly difficulty: {
    readonly rationality: Readonly<Record<'easy' | 'normal' | 'hard', number>>;
    readonly intelligence: Readonly<Record<'easy' | 'normal' | 'hard', number>>;
    readonly discipline: Readonly<Record<'easy' | 'normal' | 'hard', number>>;
  };
}
