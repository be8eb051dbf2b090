// Made by `npm run messages` from messages/en/charts.json.
export interface ChartsMessages {
  'charts.start': null;
  'charts.thin-dotted-in-the': { history: string | number };
  'charts.decided': { list: string | number };
  'charts.no-decision': null;
  'charts.silence-broken': null;
  'charts.events': { list: string | number };
  'charts.turn-open-its-ledger': { turn: string | number; words: string | number };
  'charts.turn': { turn: string | number; words: string | number };
}
