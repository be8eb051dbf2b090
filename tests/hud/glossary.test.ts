import { describe, expect, test } from 'vitest';
import { TERMS } from '../../src/hud/codex/terms';
import { furtherOf, piecesOf } from '../../src/hud/shared/glossary';
import { loadScenario } from '../helpers/load';

const crimea = loadScenario('crimea-2014');
const linksOf = (text: string, seen: readonly string[] = []): string[] =>
  piecesOf(text, crimea, new Set(seen)).flatMap((piece) => (typeof piece === 'string' ? [] : [`${piece.words}: ${piece.explained.key}`]));
const gloss = (id: string): string => TERMS.find((term) => term.id === id)?.gloss ?? '';
const plain = (text: string): string =>
  piecesOf(text, crimea, new Set())
    .map((piece) => (typeof piece === 'string' ? piece : piece.words))
    .join('');

describe('a text finds the words that the codex explains', () => {
  test('terms and organisations, in the plural too, and each once', () => {
    expect(linksOf('NATO drew red lines. A red line that NATO does not hold invites the next.')).toEqual([
      'NATO: organisations/nato',
      'red lines: terms/red-line',
    ]);
  });

  test('a term by its other forms', () => {
    expect(linksOf('An ally breaks silence.')).toEqual(['breaks silence: terms/silence-procedure']);
  });

  test('whole words alone, and the longest name that fits', () => {
    expect(linksOf('Xconsensus and consensual.')).toEqual([]);
    const longer = crimea.organisations.map((one) => one.name).find((name) => name.startsWith('NATO') && name !== 'NATO');
    if (longer !== undefined) expect(linksOf(`The ${longer} met.`)[0]).not.toMatch(/^NATO:/);
  });

  test('no letter of the text is lost', () => {
    for (const term of TERMS) expect(plain(term.text)).toBe(term.text);
  });

  test('nothing that has been asked about on the way here', () => {
    expect(linksOf('Consensus is reached under silence.', ['terms/consensus'])).toEqual(['under silence: terms/silence-procedure']);
  });

  test('some explanation leads on to another one', () => {
    expect(linksOf(gloss('firebreak'), ['terms/firebreak'])).toEqual(['ladder of escalation: terms/escalation-ladder']);
  });

  test('and names what the codex goes on to, but nothing twice and no way back', () => {
    const further = (id: string, asked: readonly string[] = []): string[] => {
      const [piece] = piecesOf(TERMS.find((term) => term.id === id)?.name ?? '', crimea, new Set());
      if (piece === undefined || typeof piece === 'string') throw new Error(`${id} is no term`);
      return furtherOf(piece.explained, crimea, [`terms/${id}`, ...asked]).map((one) => one.id);
    };
    expect(further('tying-hands')).toEqual(['red-line']);
    expect(further('tying-hands', ['terms/red-line'])).toEqual([]);
  });
});
