// Made by `npm run messages` from messages/en/why.json.
export interface WhyMessages {
  'why.a-move-not-seen': null;
  'why.broke-silence': { name: string | number };
  'why.red-line': { name: string | number };
  'why.took-effect': null;
  'why.refused': null;
  'why.cancelled-early': null;
  'why.under-way': null;
  'why.crossed-and-not-answered': null;
  'why.crossed-and-answered': null;
  'why.word-given': null;
  'why.chance-drew': { draw: string | number; odds: string | number };
  'why.spread-to-drew': { number: string | number; number2: string | number; number3: string | number };
  'why.up': null;
  'why.down': null;
  'why.better': null;
  'why.worse': null;
  'why.to': { base: string | number; row: string | number; value: string | number };
  'why.to-2': null;
  'why.unchanged': null;
  'why.before-other': { case: string };
  'why.turn-closed-at': { since: string | number };
  'why.range': { odds: string | number; range: string | number };
  'why.why-is': { row: string | number; value: string | number };
  'why.nothing-has-moved-it': null;
  'why.this-is-the-first': null;
  'why.turn-before': null;
  'why.this-turn-so-far': null;
  'why.turn': { min: string | number };
  'why.this-is-the-latest': null;
  'why.turn-after': null;
  'why.close': null;
  'why.to-3': { number: string | number; number2: string | number };
  'why.decided': null;
}
