// Made by `npm run messages` from messages/en/comparison.json.
export interface ComparisonMessages {
  'comparison.title': null;
  'comparison.beside': null;
  'comparison.none': null;
  'comparison.this': null;
  'comparison.wait': null;
  'comparison.failed': { failed: string | number };
  'comparison.same-luck': { drawn: number; equal: string | number; turned: number };
  'comparison.other-luck': null;
  'comparison.parts': { turn: string | number };
  'comparison.alike': null;
  'comparison.outcome': null;
  'comparison.ending': null;
  'comparison.total': null;
  'comparison.running': null;
  'comparison.difference': null;
  'comparison.indicator': null;
  'comparison.chart-title': { indicator: string | number };
  'comparison.chart-text': {
    first: string | number;
    from: string | number;
    from2: string | number;
    second: string | number;
    to: string | number;
    to2: string | number;
  };
  'comparison.part-here': null;
  'comparison.as-table': null;
  'comparison.turns': null;
  'comparison.turn': null;
  'comparison.turns-alike': { from: string | number; to: string | number };
  'comparison.turn-alike': { turn: string | number };
  'comparison.decided': null;
  'comparison.silence': null;
  'comparison.held': null;
  'comparison.no-vote': null;
  'comparison.broken-by': { list: string | number };
  'comparison.over': null;
  'comparison.nothing': null;
  'comparison.differs': null;
  'comparison.in-part': null;
  'comparison.compare': null;
  'comparison.first-game': null;
  'comparison.unnamed': { turn: string | number; when: string | number };
  'comparison.nothing-there': null;
}
