import { t } from '../../i18n';
/** Terms of the trade as this game uses them, in its own words, each with where it comes from. */
export interface Term {
  readonly id: string;
  readonly name: string;
  /** Other forms that a text may use, between bars. */
  readonly also?: string;
  /** One sentence. */
  readonly gloss: string;
  /** Paragraphs and lists, as RichText reads them. */
  readonly text: string;
  readonly sources: readonly TermSource[];
}
export interface TermSource {
  readonly by: string;
  readonly title: string;
  readonly where: string;
  /** Empty for printed works. */
  readonly url: string;
}

const book = (by: string, title: string, where: string): TermSource => ({ by, title, where, url: '' });
const page = (by: string, title: string, where: string, url: string): TermSource => ({ by, title, where, url });

const NATO_CONSENSUS = page(
  'NATO',
  'Consensus decision-making at NATO',
  'undated',
  'https://www.nato.int/en/what-we-do/introduction-to-nato/consensus-decision-making-at-nato',
);
const FEARON_1997 = book(
  'James D. Fearon',
  'Signaling Foreign Policy Interests: Tying Hands versus Sinking Costs',
  'Journal of Conflict Resolution 41 (1), 1997',
);
const ARMS_AND_INFLUENCE = book('Thomas C. Schelling', 'Arms and Influence', 'Yale University Press, 1966');

export const TERMS: readonly Term[] = [
  {
    id: 'attribution',
    get name() {
      return t('codex.term-attribution-name');
    },
    get gloss() {
      return t('codex.term-attribution-gloss');
    },
    get text() {
      return t('codex.term-attribution-text');
    },
    sources: [book('Thomas Rid and Ben Buchanan', 'Attributing Cyber Attacks', 'Journal of Strategic Studies 38 (1–2), 2015')],
  },
  {
    id: 'audience-cost',
    get name() {
      return t('codex.term-audience-cost-name');
    },
    get gloss() {
      return t('codex.term-audience-cost-gloss');
    },
    get text() {
      return t('codex.term-audience-cost-text');
    },
    sources: [
      book(
        'James D. Fearon',
        'Domestic Political Audiences and the Escalation of International Disputes',
        'American Political Science Review 88 (3), 1994',
      ),
    ],
  },
  {
    id: 'base-rate',
    get name() {
      return t('codex.term-base-rate-name');
    },
    get gloss() {
      return t('codex.term-base-rate-gloss');
    },
    get text() {
      return t('codex.term-base-rate-text');
    },
    sources: [book('Michael Brecher and Jonathan Wilkenfeld', 'A Study of Crisis', 'University of Michigan Press, 1997')],
  },
  {
    id: 'common-random-numbers',
    get name() {
      return t('codex.term-common-random-numbers-name');
    },
    get gloss() {
      return t('codex.term-common-random-numbers-gloss');
    },
    get text() {
      return t('codex.term-common-random-numbers-text');
    },
    sources: [
      book(
        'Paul Glasserman and David D. Yao',
        'Some Guidelines and Guarantees for Common Random Numbers',
        'Management Science 38 (6), 1992',
      ),
    ],
  },
  {
    id: 'consensus',
    get name() {
      return t('codex.term-consensus-name');
    },
    get gloss() {
      return t('codex.term-consensus-gloss');
    },
    get text() {
      return t('codex.term-consensus-text');
    },
    sources: [NATO_CONSENSUS],
  },
  {
    id: 'constructive-abstention',
    get name() {
      return t('codex.term-constructive-abstention-name');
    },
    get gloss() {
      return t('codex.term-constructive-abstention-gloss');
    },
    get text() {
      return t('codex.term-constructive-abstention-text');
    },
    sources: [
      page(
        'Ramses A. Wessel and Robert Böttner',
        'The procedures leading to the adoption of decisions in the CFSP area, Article 31 TEU',
        '2013',
        'https://5dok.net/document/dzx4o2ny-procedures-leading-adoption-decisions-cfsp-area-art-teu.html',
      ),
    ],
  },
  {
    id: 'escalation-ladder',
    get name() {
      return t('codex.term-escalation-ladder-name');
    },
    get also() {
      return t('codex.term-escalation-ladder-also');
    },
    get gloss() {
      return t('codex.term-escalation-ladder-gloss');
    },
    get text() {
      return t('codex.term-escalation-ladder-text');
    },
    sources: [book('Herman Kahn', 'On Escalation: Metaphors and Scenarios', 'Praeger, 1965')],
  },
  {
    id: 'estimative-words',
    get name() {
      return t('codex.term-estimative-words-name');
    },
    get gloss() {
      return t('codex.term-estimative-words-gloss');
    },
    get text() {
      return t('codex.term-estimative-words-text');
    },
    sources: [
      book('Office of the Director of National Intelligence', 'Intelligence Community Directive 203, Analytic Standards', '2 January 2015'),
      page(
        'MISP project',
        'Taxonomy estimative-language',
        'after the directive',
        'https://github.com/MISP/misp-taxonomies/tree/main/estimative-language',
      ),
    ],
  },
  {
    id: 'fait-accompli',
    get name() {
      return t('codex.term-fait-accompli-name');
    },
    get gloss() {
      return t('codex.term-fait-accompli-gloss');
    },
    get text() {
      return t('codex.term-fait-accompli-text');
    },
    sources: [
      book(
        'Dan Altman',
        'By Fait Accompli, Not Coercion: How States Wrest Territory from Their Adversaries',
        'International Studies Quarterly 61 (4), 2017',
      ),
    ],
  },
  {
    id: 'firebreak',
    get name() {
      return t('codex.term-firebreak-name');
    },
    get gloss() {
      return t('codex.term-firebreak-gloss');
    },
    get text() {
      return t('codex.term-firebreak-text');
    },
    sources: [book('Herman Kahn', 'On Escalation: Metaphors and Scenarios', 'Praeger, 1965'), ARMS_AND_INFLUENCE],
  },
  {
    id: 'off-ramp',
    get name() {
      return t('codex.term-off-ramp-name');
    },
    get gloss() {
      return t('codex.term-off-ramp-gloss');
    },
    get text() {
      return t('codex.term-off-ramp-text');
    },
    sources: [
      book(
        'Alexander L. George',
        'Forceful Persuasion: Coercive Diplomacy as an Alternative to War',
        'United States Institute of Peace Press, 1991',
      ),
    ],
  },
  {
    id: 'red-line',
    get name() {
      return t('codex.term-red-line-name');
    },
    get gloss() {
      return t('codex.term-red-line-gloss');
    },
    get text() {
      return t('codex.term-red-line-text');
    },
    sources: [
      book('Dan Altman', 'Advancing without Attacking: The Strategic Game around the Use of Force', 'Security Studies 27 (1), 2018'),
      ARMS_AND_INFLUENCE,
    ],
  },
  {
    id: 'salami-tactics',
    get name() {
      return t('codex.term-salami-tactics-name');
    },
    get gloss() {
      return t('codex.term-salami-tactics-gloss');
    },
    get text() {
      return t('codex.term-salami-tactics-text');
    },
    sources: [ARMS_AND_INFLUENCE],
  },
  {
    id: 'security-dilemma',
    get name() {
      return t('codex.term-security-dilemma-name');
    },
    get gloss() {
      return t('codex.term-security-dilemma-gloss');
    },
    get text() {
      return t('codex.term-security-dilemma-text');
    },
    sources: [
      book('Robert Jervis', 'Perception and Misperception in International Politics', 'Princeton University Press, 1976'),
      book('Robert Jervis', 'Cooperation under the Security Dilemma', 'World Politics 30 (2), 1978'),
    ],
  },
  {
    id: 'silence-procedure',
    get name() {
      return t('codex.term-silence-procedure-name');
    },
    get also() {
      return t('codex.term-silence-procedure-also');
    },
    get gloss() {
      return t('codex.term-silence-procedure-gloss');
    },
    get text() {
      return t('codex.term-silence-procedure-text');
    },
    sources: [
      page(
        'Congressional Research Service',
        "NATO's Decision-Making Procedure (RS21510)",
        'undated',
        'https://www.congressionalresearch.com/RS21510',
      ),
      NATO_CONSENSUS,
    ],
  },
  {
    id: 'sinking-costs',
    get name() {
      return t('codex.term-sinking-costs-name');
    },
    get also() {
      return t('codex.term-sinking-costs-also');
    },
    get gloss() {
      return t('codex.term-sinking-costs-gloss');
    },
    get text() {
      return t('codex.term-sinking-costs-text');
    },
    sources: [FEARON_1997],
  },
  {
    id: 'source-grading',
    get name() {
      return t('codex.term-source-grading-name');
    },
    get gloss() {
      return t('codex.term-source-grading-gloss');
    },
    get text() {
      return t('codex.term-source-grading-text');
    },
    sources: [
      page(
        'MISP project',
        'Taxonomy admiralty-scale',
        'after NATO usage',
        'https://github.com/MISP/misp-taxonomies/tree/main/admiralty-scale',
      ),
    ],
  },
  {
    id: 'tying-hands',
    get name() {
      return t('codex.term-tying-hands-name');
    },
    get also() {
      return t('codex.term-tying-hands-also');
    },
    get gloss() {
      return t('codex.term-tying-hands-gloss');
    },
    get text() {
      return t('codex.term-tying-hands-text');
    },
    sources: [FEARON_1997],
  },
];
