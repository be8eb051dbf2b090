// Made by `npm run messages` from messages/en/app.json.
export interface AppMessages {
  'app.sound-off-or-on': null;
  'app.the-codex-who-is': null;
  'app.this-list': null;
  'app.the-table-is-being': null;
  'app.put-away': null;
  'app.silence-procedure-2': { title: string | number };
  'app.brief-silence-procedure': { title: string | number };
  'app.back-to-the-first': { ending: string | number; number: string | number };
  'app.codex': null;
  'app.settings': null;
  'app.keys-and-help': null;
  'app.close': null;
  'app.keys': null;
  'app.today': { clock: string | number };
  'app.yesterday': { clock: string | number };
  'app.caption-card': null;
  'app.caption-lift': null;
  'app.caption-slip': null;
  'app.caption-stamp': null;
  'app.caption-pen': null;
  'app.caption-stud': null;
  'app.caption-crack': null;
  'app.caption-telex': null;
  'app.caption-bell': null;
  'app.caption-brass': null;
  'app.caption-ending-good': null;
  'app.caption-ending-mixed': null;
  'app.caption-ending-bad': null;
  'app.caption-clock': null;
  'app.caption-pulse': null;
  'app.caption-strings': null;
  'app.caption-theme': null;
  'app.key-tab': null;
  'app.key-enter': null;
  'app.key-arrows': null;
  'app.key-esc': null;
}
