import { describe, expect, test } from 'vitest';
import { playMatch } from '../../src/analysis';
import { type Command, compile, createMatch, ENGINE_VERSION, hashOf, STANDARD, step } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { replayOf, resumeSession, reviewReplay } from '../../src/session';
import { decodeCode, encodeGame, gameText, readGameText, type SharedGame } from '../../src/share';
import { makeRecord, readRecord } from '../../src/storage';
import { loadScenario } from '../helpers/load';

const scenario = loadScenario('crimea-2014');
const c = compile(scenario);
const settings = { ...STANDARD, people: ['DEU', 'HUN', 'POL'] };
const { state, commands, hashes } = playMatch(c, 'codes of people', 'hawk', POLICIES.hawk, { settings, trace: true });
const game: SharedGame = {
  ...{ scenario: { id: scenario.id, hash: c.hash }, engine: ENGINE_VERSION, seed: 'codes of people', settings, commands },
  ...{ finalHash: hashes.at(-1)!, turn: state.pub.turn, ending: c.endings[state.pub.ending]!.id },
};

describe('a match in which people had seats', () => {
  test('comes back from its code with every answer, and verifies', async () => {
    expect(commands.some((command) => command.type === 'council/answer' && command.answer === 'object')).toBe(true);
    const decoded = await decodeCode(await encodeGame(game));
    if (!decoded.ok) throw new Error(decoded.problem.code);
    expect(decoded.game).toMatchObject({ settings, commands });
    expect(replayOf(scenario, decoded.game).ok).toBe(true);
  });

  test('is kept in a record, taken up from it and watched', () => {
    const checked = replayOf(scenario, game);
    if (!checked.ok) throw new Error(checked.problem.code);
    const parts = { savedAt: 1, writer: 'me', title: scenario.title, turn: state.pub.turn, turns: c.turns.length, ended: true };
    const read = readRecord(JSON.parse(JSON.stringify(makeRecord({ ...parts, replay: checked.replay }))));
    if (!read.ok) throw new Error(read.problem);
    const resumed = resumeSession(scenario, read.record.replay);
    expect(resumed.ok && resumed.session.replay().finalHash).toBe(game.finalHash);
    expect(reviewReplay(scenario, read.record.replay).ok).toBe(true);
  });

  test.each([
    ['seats that this council has not', (text: string) => text.replace('111 DEU HUN POL', '111 DEU HUN ZZZ')],
    ['one seat fewer', (text: string) => text.replace('111 DEU HUN POL', '111 DEU HUN')],
    ['an answer changed', (text: string) => text.replace(/HPOL|OPOL(\+[a-z0-9-]+)+/, (found) => (found === 'HPOL' ? 'AHUN' : 'HPOL'))],
  ])('with %s does not verify', (_, change) => {
    const changed = change(gameText(game));
    expect(changed).not.toBe(gameText(game));
    const read = readGameText(changed);
    expect(read !== null && replayOf(scenario, read).ok).toBe(false);
  });
});

test('a match in which a delegation was sounded out can be shared', async () => {
  let now = createMatch(scenario, 'sounded').state;
  const log: Command[] = [
    { type: 'council/sound', delegation: 'POL' },
    { type: 'council/sound', delegation: 'TUR' },
    { type: 'council/circulate' },
  ];
  for (const command of log) {
    const result = step(scenario, now, command);
    if (!result.ok) throw new Error(result.rejection.code);
    now = result.state;
  }
  const one: SharedGame = { ...game, seed: 'sounded', settings: STANDARD, commands: log, finalHash: hashOf(now), turn: 1, ending: null };
  const decoded = await decodeCode(await encodeGame(one));
  if (!decoded.ok) throw new Error(decoded.problem.code);
  expect(decoded.game.commands).toEqual(log);
  expect(replayOf(scenario, decoded.game).ok).toBe(true);
});
