import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BLEND, heal } from '../../src/audio/loops';
import { withPage } from '../helpers/browser';
import { BUILT } from '../helpers/site';
import { withoutWebGl } from './helpers/mouse';
import { stored } from './helpers/store';
import { TablePage } from './helpers/table-page';
import { BriefPage, linkTo, TitlePage } from './helpers/title-page';

const MEASURE = 'baltic-air-policing';
const SIZE = { width: 1366, height: 768 };
/** Sounds and the library that plays them. */
const AUDIO = /\.(?:webm|mp3)$|howler/;

interface Ears {
  /** Files asked for so far. */
  readonly asked: () => string[];
  /** Voices that were started: looped or not, by length in seconds. */
  readonly voices: () => Promise<{ readonly loop: boolean; readonly seconds: number }[]>;
  readonly contexts: () => Promise<string[]>;
  readonly breaches: () => Promise<string[]>;
  /** Words of sounds that stood on the page, in order. */
  readonly words: () => Promise<string[]>;
}

/** Waits for a state; a busy machine takes its time. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 30_000 });
/** How sharply three samples bend. */
const bend = (a: number, b: number, c: number): number => Math.abs(c - 2 * b + a);

/** Before the page is opened: what it fetches, what it plays, and what the policy refuses. */
async function ears(page: Page): Promise<Ears> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (AUDIO.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  await page.addInitScript(() => {
    const heard: { loop: boolean; seconds: number }[] = [];
    const contexts: AudioContext[] = [];
    const breaches: string[] = [];
    const words: string[] = [];
    Object.assign(window, { heard, contexts, breaches, words });
    // Words stand for some seconds only, and a busy machine may look away for longer.
    new MutationObserver(() => {
      const text = document.querySelector('.caption')?.textContent ?? '';
      if (text !== '' && text !== words.at(-1)) words.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
    document.addEventListener('securitypolicyviolation', (event) => breaches.push(`${event.effectiveDirective} ${event.blockedURI}`));
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...when: Parameters<typeof start>) {
      // The library plays one empty sample to wake the device.
      if ((this.buffer?.length ?? 0) > 1) heard.push({ loop: this.loop, seconds: this.buffer?.duration ?? 0 });
      start.apply(this, when);
    };
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      constructor() {
        super();
        contexts.push(this);
      }
    };
  });
  return {
    asked: () => [...asked],
    voices: () => page.evaluate(() => (window as unknown as { heard: { loop: boolean; seconds: number }[] }).heard),
    contexts: () => page.evaluate(() => (window as unknown as { contexts: AudioContext[] }).contexts.map((one) => one.state)),
    words: () => page.evaluate(() => (window as unknown as { words: string[] }).words),
    breaches: () => page.evaluate(() => (window as unknown as { breaches: string[] }).breaches),
  };
}

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await settings(page).waitFor();
}
async function closeSettings(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await settings(page).waitFor({ state: 'detached' });
}
async function takeTheChair(page: Page): Promise<TablePage> {
  await new BriefPage(page).isThere();
  await new BriefPage(page).takeTheChair().click();
  return new TablePage(page).isThere(1);
}
/** From the title, where nothing has been pressed yet, with a switch of the settings set. */
async function withSwitches(page: Page, ...names: string[]): Promise<void> {
  await page.goto('./');
  await new TitlePage(page).isThere();
  await openSettings(page);
  for (const name of names) await settings(page).getByLabel(name).check();
  await closeSettings(page);
}

test('no sound is fetched before a gesture; after one the room is heard, without a breach of the policy', async () => {
  await withPage({ ...SIZE, path: null }, async (page) => {
    await withoutWebGl(page);
    const { asked, voices, breaches } = await ears(page);
    await page.goto(linkTo('first sound'));
    await new BriefPage(page).isThere();
    await page.waitForLoadState('networkidle');
    expect(asked()).toEqual([]);
    const table = await takeTheChair(page);
    await eventually(async () => (await voices()).filter((voice) => voice.loop).length).toBeGreaterThanOrEqual(2);
    await table.putFirstStepsAway();
    await table.table(MEASURE);
    await eventually(async () => (await voices()).filter((voice) => !voice.loop).length).toBeGreaterThanOrEqual(1);
    expect(asked().filter((url) => url.endsWith('.mp3'))).toEqual([]);
    expect(await breaches()).toEqual([]);
  });
});

test('switched off, nothing is fetched or played through a text under silence, and what would be heard is shown in words', async () => {
  await withPage({ ...SIZE, path: null }, async (page) => {
    await withoutWebGl(page);
    const { asked, contexts, words } = await ears(page);
    await withSwitches(page, 'Sound off', 'Sounds in words');
    await new TitlePage(page).begin().click();
    const table = await takeTheChair(page);
    await table.putFirstStepsAway();
    // The sound room is loaded on the first gesture; what happens before it is there is not told in words.
    await eventually(words).toContain('[quiet music]');
    // A light sound does not take the line from a weightier one that has just begun.
    await page.locator('.caption').waitFor({ state: 'detached' });
    await table.table(MEASURE);
    await eventually(words).toContain('[card laid: a measure is tabled]');
    // Seen and not read out: the live region has said it already.
    expect((await page.getByRole('status').allInnerTexts()).join()).not.toContain('card laid');
    await expect.poll(() => page.locator('.caption:not([aria-hidden="true"])').count()).toBe(0);
    await table.commit();
    await eventually(words).toContain('[stamp: the text circulates]');
    await eventually(words).toContain('[studs click: delegations hold]');
    expect(asked()).toEqual([]);
    expect(await contexts()).toEqual([]);
  });
});

test('one key switches the sound off and on, and says so', async () => {
  await withPage(SIZE, async (page) => {
    await new TitlePage(page).isThere();
    for (const [said, off] of [
      ['Sound off.', true],
      ['Sound on.', false],
    ] as const) {
      await page.keyboard.press('q');
      await page.getByRole('status').filter({ hasText: said }).waitFor();
      await openSettings(page);
      await expect.poll(() => settings(page).getByLabel('Sound off').isChecked()).toBe(off);
      await closeSettings(page);
    }
  });
});

test('without the switch no words of sounds are shown', async () => {
  await withPage({ ...SIZE, path: null }, async (page) => {
    await withoutWebGl(page);
    await page.goto(linkTo('no words'));
    const table = await takeTheChair(page);
    await table.putFirstStepsAway();
    await table.table(MEASURE);
    await expect.poll(() => page.locator('.caption').count()).toBe(0);
  });
});

test('four volumes and the switches are still there after a reload; switched on in the middle of a game the room comes in', async () => {
  await withPage({ ...SIZE, path: null }, async (page) => {
    await withoutWebGl(page);
    const { voices } = await ears(page);
    await withSwitches(page, 'Sound off', 'Sounds in words');
    await openSettings(page);
    const wanted = { Overall: 55, Room: 20, Table: 80, Music: 0 };
    for (const [name, value] of Object.entries(wanted)) {
      const slider = settings(page).getByRole('slider', { name });
      await slider.fill(String(value));
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe(`${value} per cent, sound is off`);
    }
    // By keyboard as well: one step of five.
    await settings(page).getByRole('slider', { name: 'Room' }).press('ArrowRight');
    // What is still being written when the page goes is lost; nobody reloads within that blink but a test.
    await eventually(async () => JSON.stringify(await stored(page, 'preferences'))).toMatch(/"room":(?:25|0\.25)\b/);
    await page.reload();
    await new TitlePage(page).isThere();
    await openSettings(page);
    for (const [name, value] of Object.entries({ ...wanted, Room: 25 }))
      await expect.poll(() => settings(page).getByRole('slider', { name }).inputValue(), { message: name }).toBe(String(value));
    for (const name of ['Sound off', 'Sounds in words']) expect(await settings(page).getByLabel(name).isChecked(), name).toBe(true);
    await closeSettings(page);
    await new TitlePage(page).begin().click();
    await takeTheChair(page);
    expect(await voices()).toEqual([]);
    await openSettings(page);
    await settings(page).getByLabel('Sound off').uncheck();
    await eventually(async () => (await voices()).filter((voice) => voice.loop).length).toBeGreaterThanOrEqual(2);
    // Music is down: its file is not even asked for.
    expect((await voices()).filter((voice) => voice.seconds > 8.6 && !voice.loop)).toEqual([]);
  });
});

test('a hidden page is quiet, and goes on when it is looked at again', async () => {
  await withPage({ ...SIZE, path: null }, async (page) => {
    await withoutWebGl(page);
    const { contexts, voices } = await ears(page);
    await page.goto(linkTo('hidden'));
    await takeTheChair(page);
    await eventually(async () => (await voices()).length).toBeGreaterThan(0);
    const look = (state: 'hidden' | 'visible') =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await look('hidden');
    await eventually(async () => (await contexts()).includes('running')).toBe(false);
    await look('visible');
    await eventually(async () => (await contexts()).includes('running')).toBe(true);
  });
});

test('files that cannot be had leave a silent game that goes on', async () => {
  const expected = [/404/, /Failed to load resource/];
  await withPage({ ...SIZE, path: null, expected }, async (page) => {
    await withoutWebGl(page);
    let refused = 0;
    await page.route(AUDIO, (route) => {
      if (route.request().url().endsWith('.js')) return route.continue();
      refused++;
      return route.fulfill({ status: 404 });
    });
    await page.goto(linkTo('no files'));
    const table = await takeTheChair(page);
    await eventually(() => refused).toBeGreaterThan(0);
    await table.putFirstStepsAway();
    await table.table(MEASURE);
    await table.commit();
  });
});

test('a browser without audio plays the game all the same', async () => {
  await withPage({ ...SIZE, path: null }, async (page) => {
    await withoutWebGl(page);
    await page.addInitScript(() => {
      for (const name of ['AudioContext', 'webkitAudioContext', 'Audio']) Object.defineProperty(window, name, { value: undefined });
    });
    await page.goto(linkTo('no device'));
    const table = await takeTheChair(page);
    await table.putFirstStepsAway();
    await table.table(MEASURE);
    await table.commit();
  });
});

test('as the browser decodes them, loops go round without a step, nothing is clipped, and both formats sound alike', async () => {
  const built = readdirSync(join(BUILT, 'assets')).filter((file) => /\.(?:webm|mp3)$/.test(file));
  const file = (name: string, ending: string): string => {
    const found = built.find((one) => one.startsWith(`${name}-`) && one.endsWith(ending) && !one.slice(name.length + 1).includes('-'));
    if (found === undefined) throw new Error(`${name}${ending} is not in the built game`);
    return `./assets/${found}`;
  };
  const rounds = { hum: 8, air: 8, pulse: 6, strings: 12, clock: 2 };
  await withPage({}, async (page) => {
    const decode = (path: string, round: number) =>
      page.evaluate(
        async ([url, seconds]) => {
          const bytes = await (await fetch(url)).arrayBuffer();
          const buffer = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes);
          const wave = buffer.getChannelData(0);
          let peak = 0;
          let power = 0;
          for (const value of wave) {
            peak = Math.max(peak, Math.abs(value));
            power += value * value;
          }
          const [from, to] = [0.25 * 48_000, (0.25 + seconds) * 48_000];
          let inside = 0;
          for (let i = from + 1; i < to - 1; i++) inside = Math.max(inside, Math.abs(wave[i + 1]! - 2 * wave[i]! + wave[i - 1]!));
          // What the game's healing of a seam looks at: some thousand samples before start and end, and the first of the start.
          const around = (at: number): number[] => [...wave.subarray(at - 6000, at + 10)];
          return { peak, rms: Math.sqrt(power / wave.length), seconds: buffer.duration, inside, start: around(from), end: around(to) };
        },
        [path, round] as const,
      );
    for (const [name, round] of Object.entries(rounds)) {
      const [webm, mp3] = [await decode(file(name, '.webm'), round), await decode(file(name, '.mp3'), round)];
      for (const { start, end, ...one } of [webm, mp3]) {
        const two = Float32Array.from([...start, ...end]);
        const [from, to] = [6000, start.length + 6000];
        heal(two, from, to, BLEND * 48_000);
        const seam = Math.max(bend(two[to - 2]!, two[to - 1]!, two[from]!), bend(two[to - 1]!, two[from]!, two[from + 1]!));
        expect(seam, `${name}: ${JSON.stringify(one)}`).toBeLessThanOrEqual(one.inside * 1.001);
        expect(one.peak, name).toBeLessThan(0.6);
        expect(one.seconds, name).toBeGreaterThanOrEqual(round + 0.49);
      }
      // MP3 is one channel of the two; a few decibels either way.
      expect(Math.abs(20 * Math.log10(webm.rms / mp3.rms)), name).toBeLessThan(4);
    }
    for (const name of ['brass', 'stamp', 'stud', 'ending-good', 'theme-crimea-2014'])
      for (const ending of ['.webm', '.mp3']) expect((await decode(file(name, ending), 0)).peak, name + ending).toBeLessThan(0.9);
  });
});
