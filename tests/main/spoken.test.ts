import { afterEach, expect, test } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario';
import type { Command } from '../../src/engine/commands';
import { WAYS } from '../../src/engine/vocabulary';
import { handOf } from '../../src/hud/table/measures';
import { dispatchesOf } from '../../src/hud/shared/dispatches';
import { setLanguage } from '../../src/i18n';
import { callBy, spoken, spokenCatalogue, spokenHandbook, speaking, unspoken, wantWords, wordsIn } from '../../src/main/spoken';
import { createSession } from '../../src/session';

const scenario = loadScenario('crimea-2014');
async function speak(language: 'en' | 'fr'): Promise<void> {
  const putOn = await wordsIn(language);
  await setLanguage(language);
  putOn();
}
afterEach(async () => {
  await callBy('real');
  await speak('en');
});

test('a match in French has the same replay, hash for hash, as in English', async () => {
  const play = () => {
    const match = createSession(scenario, { seed: 'two-tongues' });
    const shown = speaking(match);
    for (let steps = 0; steps < 30; steps++) {
      const measures = shown.scenario.measures.map((one): Command => ({ type: 'agenda/table', measure: one.id }));
      const rest: Command[] = [
        { type: 'council/circulate' },
        ...WAYS.map((way): Command => ({ type: 'council/way', way })),
        { type: 'turn/advance' },
      ];
      const next = [...measures, ...rest].find((command) => shown.whyNot(command) === null);
      if (next) shown.dispatch(next);
    }
    return { title: shown.scenario.title, replay: shown.replay() };
  };
  const english = play();
  await wantWords(scenario.id);
  await speak('fr');
  const french = play();
  expect([english.title, french.title]).toEqual(['Crimea 2014', 'Crimée 2014']);
  expect(french.replay.commands.length).toBe(30);
  expect(french.replay).toEqual(english.replay);
});

test('the language can change in the middle of a match, which stays the same', async () => {
  const match = createSession(scenario, { seed: 'change' });
  const shown = speaking(match);
  const before = shown.snapshot();
  await wantWords(scenario.id);
  await speak('fr');
  expect(shown.scenario.card.place).toBe('Crimée et est de l’Ukraine');
  expect(shown.scenario).toBe(shown.scenario);
  expect(shown.snapshot()).toBe(before);
  expect(unspoken(shown).scenario).toBe(scenario);
  await speak('en');
  expect(shown.scenario).toBe(scenario);
  expect(spoken(scenario)).toBe(scenario);
});

test('a dispatch with a day behind its place stands on that day and at that place in both languages', async () => {
  await wantWords(scenario.id);
  const first = (): { readonly place: string; readonly date: string } | undefined => {
    const match = speaking(createSession(scenario, { seed: 'two-tongues' }));
    return dispatchesOf(match.scenario, match.snapshot()).map(({ place, date }) => ({ place, date }))[0];
  };
  expect(first()).toEqual({ place: 'Moscow', date: '26 February' });
  await speak('fr');
  expect(first()).toEqual({ place: 'Moscou', date: '26 février' });
});

test('names are exchanged in the middle of a match, in both languages, and given back; the match stays the same', async () => {
  const match = createSession(scenario, { seed: 'names' });
  const shown = speaking(match);
  const place = (): string => shown.scenario.card.place;
  await wantWords(scenario.id);
  await callBy('invented');
  expect(place()).toBe('Tamria and eastern Orlavia');
  expect(shown.scenario).toBe(shown.scenario);
  expect(spokenCatalogue.value.find((one) => one.id === scenario.id)?.title).toBe('Tamria 2014');
  await speak('fr');
  expect(place()).toBe('Tamrie et est de l’Orlavie');
  await callBy('real');
  expect(place()).toBe('Crimée et est de l’Ukraine');
  expect(unspoken(shown).scenario).toBe(scenario);
});

test('cards in hand follow the words and the names that stand, although nothing was played', async () => {
  const match = speaking(createSession(scenario, { seed: 'hand' }));
  const snapshot = match.snapshot();
  const card = (): string => handOf(match, snapshot).find((one) => one.measure.id === 'baltic-air-policing')?.measure.name ?? '';
  await wantWords(scenario.id);
  const real = card();
  expect(real).toContain('Baltic');
  await callBy('invented');
  expect(card()).toContain('Amber');
  await callBy('real');
  await speak('fr');
  expect(card()).not.toBe(real);
});

test('members of the organisations in the codex go by the names that stand', async () => {
  const member = async (): Promise<string> => {
    const nato = (await spokenHandbook()).organisations.find((one) => one.id === 'nato');
    return nato?.members.find((one) => one.id === 'POL')?.name ?? '';
  };
  expect(await member()).toBe('Poland');
  await callBy('invented');
  expect(await member()).toBe('Vislia');
});
