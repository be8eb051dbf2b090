/** Ways to a match: from the title to the brief, from the brief to the table, from the saved game, from a link. */
import { catalogue } from 'virtual:scenarios';
import { type Choice, painted } from '../hud';
import { fullDate } from '../hud/shared/format';
import { t } from '../i18n';
import { findFirst, forgetFirst } from './courses';
import { desk, screen, storageAnswer } from './desk';
import { makeRoom } from './make-room';
import { notify } from './notices';
import { enter, failed, scenarioOf, toTitle } from './match';
import { whyNotResumed } from './saving';
import { freshSeed, whyNotSeed } from './seeds';
import { openWorkshop } from './workshop';
import { titleOf } from './spoken';
import { openLink } from './sharing';
import { openClassLink } from './classroom';

export function open(choice: Choice): void {
  const entry = catalogue.find((one) => one.id === choice.scenario);
  if (!entry) {
    // A link may come while another screen stands, or before any does.
    toTitle();
    notify({ priority: 'care', text: t('saves.no-crisis', { id: choice.scenario.slice(0, 60) }) });
    return;
  }
  desk.leaveMatch?.();
  screen.value = { kind: 'loading', title: titleOf(entry.id, entry.title) };
  // Wanted with the first decision: whoever does not stop to read the brief does not wait for it either.
  void import('../session').catch(console.warn);
  // The first date of a page takes long to be written: better while the line is waited for than when the brief is laid out.
  void painted().then(() => fullDate('2000-01-01'));
  scenarioOf(choice.scenario).then((scenario) => {
    screen.value = { kind: 'brief', scenario, choice };
    desk.sound?.present(scenario.id);
    const link = `#/play?scenario=${encodeURIComponent(choice.scenario)}&seed=${encodeURIComponent(choice.seed)}`;
    if (location.hash !== link) history.pushState(null, '', link);
  }, failed('saves.failed-crisis'));
}

async function sitDown(choice: Choice): Promise<void> {
  const [scenario, room] = await Promise.all([scenarioOf(choice.scenario), import('../session'), storageAnswer()]);
  if (!(await makeRoom())) return;
  forgetFirst();
  enter(room.createSession(scenario, { seed: choice.seed, settings: choice.settings }));
}
export function begin(choice: Choice): void {
  void sitDown(choice).catch(failed('saves.failed-start'));
}

async function takeUp(): Promise<void> {
  const found = desk.record;
  if (!found) return toTitle();
  const id = found.replay.scenario.id;
  if (!catalogue.some((one) => one.id === id)) {
    await desk.store?.setAside('unknown-crisis');
    desk.record = null;
    toTitle();
    notify({ priority: 'loss', text: t('saves.aside', { what: t('saves.crisis-gone', { id: id.slice(0, 40) }) }) });
    return;
  }
  screen.value = { kind: 'loading', title: titleOf(id, found.title) };
  const [scenario, room] = await Promise.all([scenarioOf(id), import('../session')]);
  const resumed = room.resumeSession(scenario, found.replay, found.forecasts);
  if (resumed.ok) {
    await findFirst(scenario);
    return enter(resumed.session);
  }
  await desk.store?.setAside(resumed.problem.code.replace('replay/', ''));
  desk.record = null;
  toTitle();
  notify({ priority: 'loss', text: t('saves.aside', { what: whyNotResumed(resumed.problem.code) }) });
}
export function resume(): void {
  void takeUp().catch(failed('saves.failed-saved'));
}

/**
 * Links: `#/play?scenario=...&seed=...` opens a brief, `#/match` the running game, `#g=...` (and `#/replay=...`) a shared
 * one, `#w=...` its recording, `#a=...` an assignment, `#/class` the teacher's pages, anything else the title.
 */
export function follow(): void {
  const shared = /^#(g|w|\/replay)=(.+)$/s.exec(location.hash);
  if (shared) {
    void openLink(shared[2] ?? '', shared[1] === 'w').catch(failed('saves.failed-shared'));
    return;
  }
  const lesson = /^#(?:a=(.*)|\/class)$/s.exec(location.hash);
  if (lesson) {
    void openClassLink(lesson[1] ?? null).catch(failed('saves.failed-shared'));
    return;
  }
  const [path = '', query = ''] = location.hash.slice(1).split('?', 2);
  if (path === '/match') {
    if (screen.value.kind !== 'match') resume();
    return;
  }
  if (path === '/workshop') return openWorkshop();
  if (path === '/play') {
    const wanted = new URLSearchParams(query);
    const scenario = wanted.get('scenario') ?? catalogue[0]?.id ?? '';
    const seed = (wanted.get('seed') ?? '').trim() || freshSeed();
    const problem = whyNotSeed(seed);
    if (problem) {
      toTitle();
      notify({ priority: 'care', text: t('saves.link-seed', { problem }) });
      return;
    }
    desk.leaveMatch?.();
    open({ scenario, seed, settings: { rationality: 'normal', intelligence: 'normal', discipline: 'normal' } });
    return;
  }
  if (screen.value.kind !== 'title') toTitle();
}
