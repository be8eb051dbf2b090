// Made by `npm run messages` from messages/en/saves.json.
export interface SavesMessages {
  'saves.games': null;
  'saves.games-note': null;
  'saves.games-key': null;
  'saves.games-button': null;
  'saves.share': null;
  'saves.to-file': null;
  'saves.no-sheet': null;
  'saves.other-tab': null;
  'saves.not-saved': null;
  'saves.memory-only': null;
  'saves.first-not-kept': null;
  'saves.newer': null;
  'saves.damaged': null;
  'saves.other-rules': null;
  'saves.not-again': null;
  'saves.crisis-gone': { id: string | number };
  'saves.aside': { what: string | number };
  'saves.aside-older': { what: string | number };
  'saves.kept-running': { name: string | number };
  'saves.running-not-kept': null;
  'saves.running-name': { title: string | number; turn: string | number };
  'saves.edition': null;
  'saves.use-edition': null;
  'saves.failed-crisis': null;
  'saves.failed-start': null;
  'saves.failed-saved': null;
  'saves.failed-shared': null;
  'saves.failed-turn': null;
  'saves.failed-first': null;
  'saves.no-crisis': { id: string | number };
  'saves.link-seed': { problem: string | number };
  'saves.failed-workshop': null;
}
