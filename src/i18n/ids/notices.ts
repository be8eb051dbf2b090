// Made by `npm run messages` from messages/en/notices.json.
export interface NoticesMessages {
  'notices.no-words': null;
  'notices.check-the-connection-and': { what: string | number };
  'notices.there-is-no-crisis': { slice: string | number };
  'notices.the-crisis-could-not': null;
  'notices.the-match-could-not': null;
  'notices.the-saved-game-could': null;
  'notices.the-link-cannot-be': { problem: string | number };
  'notices.the-turn-could-not': null;
  'notices.the-first-game-could': null;
  'notices.the-recording-could-not': null;
  'notices.the-game-could-not': null;
}
