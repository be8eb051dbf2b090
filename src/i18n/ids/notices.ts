// Made by `npm run messages` from messages/en/notices.json.
export interface NoticesMessages {
  'notices.no-words': null;
  'notices.no-names': null;
  'notices.about-missing': null;
}
