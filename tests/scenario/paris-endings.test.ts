import { describe, expect, test } from 'vitest';
import { createSession } from '../../src/session';
import { loadScenario } from '../helpers/load';

const paris = loadScenario('paris-2015');

/** A whole winter in which the chair puts nothing to the table, and the end as its debrief tells it. */
function passive(seed: string): { readonly ending: string; readonly struck: boolean; readonly text: string } {
  const session = createSession(paris, { seed });
  const phase = () => session.snapshot().view.pub.phase;
  while (phase() !== 'ended') {
    const { ok } = session.dispatch(phase() === 'decide' ? { type: 'council/circulate' } : { type: 'turn/advance' });
    if (!ok) throw new Error(`seed '${seed}': the turn does not end in ${phase()}`);
  }
  const { id, text, epilogue } = paris.endings[session.snapshot().view.pub.ending]!;
  const after = epilogue.filter((one) => session.holds(one.if)).map((one) => one.text);
  const struck = session.holds({ flag: 'struck-again' });
  session.dispose();
  return { ending: id, struck, text: [text, ...after].join(' ') };
}

describe('a Council that decided nothing', () => {
  const ends = Array.from({ length: 40 }, (_, k) => passive(`passive ${k}`));

  test('is not praised for files that it joined, laws that it asked for or skill that it showed', () => {
    for (const { text } of ends) expect(text).not.toMatch(/have been joined|asked for in November|enough skill|Libya has a government/);
  });
  test('reads in the end of a long watch or of a tired public that a second city was struck, where it was', () => {
    const told = ends.filter(({ ending, struck }) => struck && ['long-watch', 'worn-down'].includes(ending));
    expect(told.length).toBeGreaterThan(0);
    for (const { text } of told) expect(text).toMatch(/A second city was struck/);
  });
});
