// Made by `npm run messages` from messages/en/desk.json.
export interface DeskMessages {
  'desk.expected-of': null;
}
