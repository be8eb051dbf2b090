import { describe, expect, test } from 'vitest';
import { CUE_OF, CUES, type CueId, cueOf, weightiest } from '../../src/audio/cues';
import { fileOf, themeOf } from '../../src/audio/files';
import { LAYERS } from '../../src/audio/layers';
import type { GameEvent, GameEventBody } from '../../src/engine/events';
import { CAPTIONS } from '../../src/hud/captions';

const event = (body: GameEventBody): GameEvent => ({ turn: 1, audience: 'all', ...body });
const answer = (held: boolean, aside = false): GameEvent =>
  event({
    type: 'silence/answered',
    delegation: 'EST',
    held,
    aside,
    items: [],
    reason: held ? null : 'risk',
    draw: { purpose: 'silence', subject: 'EST', odds: 100, draw: 5000 },
    ideal: 0,
    text: 0,
  });
const step = (from: number, to: number, firebreak: string): GameEvent => event({ type: 'rung/moved', from, to, firebreak });

describe('what an event sounds like', () => {
  test.each<[string, GameEvent, CueId | null]>([
    ['a dispatch slides across the table', event({ type: 'inject/fired', inject: 'x', draw: null }), 'slip'],
    ['a measure tabled is a card laid', event({ type: 'measure/tabled', measure: 'x' }), 'card'],
    ['a text going round is stamped', event({ type: 'silence/circulated', measures: [], round: 1, softened: false }), 'stamp'],
    ['a delegation that holds turns its stud', answer(true), 'stud'],
    ['a delegation that breaks lets it slip', answer(false), 'crack'],
    ['a delegation that stands aside is silent', answer(false, true), null],
    ['an adoption rings the bell', event({ type: 'decision/adopted', measure: 'x', level: 1000, arrives: 2, way: 'silence' }), 'bell'],
    ['a firebreak is brass', step(3, 4, 'First shots'), 'brass'],
    ['a step up without a firebreak is silent', step(3, 4, ''), null],
    ['a step down across one is silent', step(4, 3, 'First shots'), null],
    [
      'an accident that did not happen is silent',
      event({ type: 'accident/risked', happened: false, draw: { purpose: 'accident', subject: '', odds: 1, draw: 2 } }),
      null,
    ],
    [
      'what only the authority knows is silent',
      { turn: 1, audience: 'engine', type: 'adversary/chose', act: 'x', draw: 1, options: [] },
      null,
    ],
  ])('%s', (_, one, cue) => {
    expect(cueOf(one)).toBe(cue);
  });

  test('of several at once the weightiest sounds, and nothing outweighs a firebreak', () => {
    expect(weightiest(['slip', 'bell', 'telex'])).toBe('bell');
    expect(weightiest(Object.keys(CUES) as CueId[])).toBe('brass');
    expect(weightiest([])).toBeNull();
  });

  test('every cue is called by some event or by an ending', () => {
    const called = new Set(Object.values(CUE_OF).filter((entry) => typeof entry === 'string'));
    const byCondition = ['stud', 'crack', 'brass', 'telex'];
    for (const cue of Object.keys(CUES))
      expect(called.has(cue as CueId) || byCondition.includes(cue) || cue.startsWith('ending-'), cue).toBe(true);
  });
});

describe('the files', () => {
  test('there is one in both formats for every cue and every layer', () => {
    for (const name of [...Object.keys(CUES), ...LAYERS]) {
      const file = fileOf(name);
      expect(
        file?.sources.map((source) => source.replace(/^.*\./, '')),
        name,
      ).toEqual(['webm', 'mp3']);
      expect(file?.kind, name).toBe((LAYERS as readonly string[]).includes(name) ? 'loop' : 'cue');
    }
  });

  test('a crisis has its theme, and one without has the neutral one', () => {
    for (const id of ['crimea-2014', 'winter-grid', 'paris-2015']) expect(themeOf(id)).toBe(`theme-${id}`);
    expect(themeOf('somebody-elses-crisis')).toBe('theme-neutral');
    expect(fileOf('theme-neutral')?.seconds).toBeGreaterThan(8);
  });
});

test('every sound has words, and no words are without a sound', () => {
  const sounds = [...Object.keys(CUES), 'clock', 'pulse', 'strings', 'theme'];
  expect(Object.keys(CAPTIONS).sort()).toEqual(sounds.sort());
});
