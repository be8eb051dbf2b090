// Made by `npm run messages` from messages/en/notices.json.
export interface NoticesMessages {
  'notices.no-words': null;
  'notices.about-missing': null;
}
