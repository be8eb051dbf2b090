import { beforeEach, describe, expect, test } from 'vitest';
import { keepNotes, notesOf, REASON_LIMIT, reasonIn, withReason } from '../../src/hud/hotseat/notes';

const match = { scenario: 'crimea-2014', seed: 'one device' };
const reason = (text: string, turn = 1, round = 1) => ({ turn, round, delegation: 'POL', text });

describe('what people at one device write', () => {
  beforeEach(() => keepNotes(match, { names: { POL: 'Bela' }, reasons: [] }));

  test('is found again for the match that was begun last, and for no other', () => {
    expect(notesOf(match).names).toEqual({ POL: 'Bela' });
    expect(notesOf({ ...match, seed: 'another' })).toEqual({ names: {}, reasons: [] });
    keepNotes({ ...match, seed: 'another' }, { names: { DEU: 'Ana' }, reasons: [] });
    expect(notesOf(match)).toEqual({ names: {}, reasons: [] });
  });

  test('holds one reason for each answer: the last, in one line, of bounded length', () => {
    const once = withReason(notesOf(match), reason('first'));
    const twice = withReason(once, reason('  second\n thoughts '));
    expect(reasonIn(twice, 1, 1, 'POL')).toBe('second thoughts');
    expect(twice.reasons).toHaveLength(1);
    expect(reasonIn(withReason(twice, reason('x'.repeat(500), 2)), 2, 1, 'POL')).toHaveLength(REASON_LIMIT);
  });

  test('keeps the rounds of a text apart, and drops a reason that is taken back', () => {
    const both = withReason(withReason(notesOf(match), reason('before')), reason('after', 1, 2));
    expect([reasonIn(both, 1, 1, 'POL'), reasonIn(both, 1, 2, 'POL'), reasonIn(both, 1, 1, 'DEU')]).toEqual(['before', 'after', '']);
    expect(reasonIn(withReason(both, reason('')), 1, 1, 'POL')).toBe('');
  });
});
