/** Terms of the trade as this game uses them, in its own words, each with where it comes from. */
export interface Term {
  readonly id: string;
  readonly name: string;
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
    name: 'Attribution',
    gloss: 'Saying who did it, and how sure one is.',
    text: 'It joins technical traces, what other sources know, and a political decision to speak. Evidence arrives late and can be planted. A name given too early may be wrong; a name never given lets denial work. Here the suspicion is a share between candidates that each piece of evidence moves.',
    sources: [book('Thomas Rid and Ben Buchanan', 'Attributing Cyber Attacks', 'Journal of Strategic Studies 38 (1–2), 2015')],
  },
  {
    id: 'audience-cost',
    name: 'Audience cost',
    gloss: 'What leaders lose at home and abroad when they threaten in public and then back down.',
    text: 'The price makes a public threat believable, because bluffing becomes dear. It also makes it hard to climb down later, for both sides. Here an unanswered red line costs credibility and public support, and the rival pays for every public step back.',
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
    name: 'Base rate',
    gloss: 'How often something happened in cases of the same kind.',
    text: 'It is where a forecast starts, before the details of the case are weighed. Details tempt people to forget it. The balance report of a crisis holds many games against the record of international crises.',
    sources: [book('Michael Brecher and Jonathan Wilkenfeld', 'A Study of Crisis', 'University of Michigan Press, 1997')],
  },
  {
    id: 'common-random-numbers',
    name: 'Common random numbers',
    gloss: 'Two courses of action are compared under the same luck.',
    text: 'If each course met its own luck, nobody could tell a better decision from a better draw. Here every draw belongs to the seed, the turn, its purpose and whom it concerns. Another decision in turn three leaves the luck of turn five as it was.',
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
    name: 'Consensus',
    gloss: 'A text is agreed when nobody objects; there is no vote.',
    text: 'Not objecting is less than agreeing: a member may dislike a text and still let it pass. Because one objection is enough to stop it, texts are talked over and softened beforehand, and what is finally agreed carries the weight of all.',
    sources: [NATO_CONSENSUS],
  },
  {
    id: 'constructive-abstention',
    name: 'Constructive abstention',
    gloss: 'A member stands aside: it need not take part, and accepts that the others do.',
    text: 'It is a way to keep unanimity without forcing anyone. In the European Union a decision on foreign policy fails when those who stand aside in this way are a third of the members with a third of the people.',
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
    name: 'Escalation ladder',
    gloss: 'The steps from tension to general war, in order.',
    text: 'It is a picture, not a law: crises skip steps and can stay on one for years. Its use is to ask of each move which step it leads to, and who can still stop there.',
    sources: [book('Herman Kahn', 'On Escalation: Metaphors and Scenarios', 'Praeger, 1965')],
  },
  {
    id: 'estimative-words',
    name: 'Estimative words',
    gloss: 'Words for chances, each tied to a range of per cent, so that everybody reads the same.',
    text: `Without such a list, one reader takes "a real possibility" for one in ten and another for one in two. The words of this game follow a standard of the United States intelligence community:

- almost no chance: 1 to 5 %
- very unlikely: 5 to 20 %
- unlikely: 20 to 45 %
- even chance: 45 to 55 %
- likely: 55 to 80 %
- very likely: 80 to 95 %
- almost certain: 95 to 99 %`,
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
    name: 'Fait accompli',
    gloss: 'Taking something quickly and leaving the other side to choose between accepting it and a fight.',
    text: 'It works best beneath a red line, or where nobody has drawn one. It fails when the other side can take it back, or cares more than was thought.',
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
    name: 'Firebreak',
    gloss: 'A gap in the ladder of escalation that both sides can see.',
    text: 'Such thresholds, for example between no open combat and combat, or before the first nuclear weapon, hold because each side knows that the other sees them too. Once one is crossed, the next limit is harder to name. The ladder of this game marks each.',
    sources: [book('Herman Kahn', 'On Escalation: Metaphors and Scenarios', 'Praeger, 1965'), ARMS_AND_INFLUENCE],
  },
  {
    id: 'off-ramp',
    name: 'Off-ramp',
    gloss: 'A way down that lets the other side stop without disgrace.',
    text: 'Threats work better with an assurance: if you stop, this will not happen, and that much you keep. An offer draws a fearful rival more than a greedy one, who takes it only when the alternative is worse. Here an offer goes stale when it is not taken up.',
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
    name: 'Red line',
    gloss: 'A public statement of what will not be tolerated.',
    text: 'It draws attention to itself, and to what lies just beneath it. Four questions show how sound it is: why here, what exactly, how would one know of a crossing, and what does it leave out? A line that fails one of them invites a step too small to answer.',
    sources: [
      book('Dan Altman', 'Advancing without Attacking: The Strategic Game around the Use of Force', 'Security Studies 27 (1), 2018'),
      ARMS_AND_INFLUENCE,
    ],
  },
  {
    id: 'salami-tactics',
    name: 'Salami tactics',
    gloss: 'Many small steps, none of which alone seems worth a fight.',
    text: 'Each slice is just below what would draw an answer; together they change the map. The defence is to name the slices in advance, or to answer early and small.',
    sources: [ARMS_AND_INFLUENCE],
  },
  {
    id: 'security-dilemma',
    name: 'Security dilemma',
    gloss: 'What one side does for its safety makes the other feel less safe.',
    text: 'Two views of a rival follow from it. If it is afraid, shows of force drive it on and reassurance calms it. If it is greedy, reassurance invites it and only strength stops it. The two call for opposite answers, and from outside they look alike.',
    sources: [
      book('Robert Jervis', 'Perception and Misperception in International Politics', 'Princeton University Press, 1976'),
      book('Robert Jervis', 'Cooperation under the Security Dilemma', 'World Politics 30 (2), 1978'),
    ],
  },
  {
    id: 'silence-procedure',
    name: 'Silence procedure',
    gloss: 'A text goes round with a deadline; if nobody objects in writing before it, it is agreed.',
    text: 'To object is to "break silence". Then the text is changed, talked over or dropped. The procedure saves meetings and lets a government accept what it would not propose. It also turns passing time into pressure.',
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
    name: 'Sinking costs',
    gloss: 'A signal that is paid for at once, whatever happens later.',
    text: 'Moving forces or calling up reserves is of this kind. The price shows that one cares, and it is gone in any case, so it does not bind as a pledge does. Here such measures raise readiness and credibility without a later debt.',
    sources: [FEARON_1997],
  },
  {
    id: 'source-grading',
    name: 'Source grading',
    gloss: 'A letter for the source and a figure for the item, judged apart.',
    text: `Also called the Admiralty code. A good source can pass on a bad item, and the other way round. F and 6 mean "not known", not "worst".

- A: completely reliable; B: usually; C: fairly; D: not usually; E: unreliable; F: cannot be judged
- 1: confirmed; 2: probably true; 3: possibly true; 4: doubtful; 5: improbable; 6: cannot be judged`,
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
    name: 'Tying hands',
    gloss: 'A signal that costs nothing now and much later, if one gives way.',
    text: 'A public pledge or a red line is of this kind. It is believed because breaking it would be dear. It leaves little room when the other side tests it. Here such measures become a debt that is called in when the line is crossed unanswered.',
    sources: [FEARON_1997],
  },
];
