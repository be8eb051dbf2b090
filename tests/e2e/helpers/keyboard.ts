import type { Page } from 'playwright-core';

export interface Focus {
  /** The name by which a screen reader calls it, as far as the page gives one in words. */
  readonly name: string;
  /** A link, a button, a region, or nothing at all. */
  readonly on: 'control' | 'body';
  /** It lies in the window, and something is drawn round it. */
  readonly seen: boolean;
}

/** A player without a mouse. Every key is followed by a look at where the focus stands. */
export class Keyboard {
  /** Where the focus was lost or could not be seen while a screen stood, in words. */
  readonly faults: string[] = [];
  /** The same, where one screen gave way to another. */
  readonly strays: string[] = [];

  constructor(readonly page: Page) {}

  async focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return { name: '', on: 'body' as const, seen: false };
      const named = element.getAttribute('aria-label') ?? (element as HTMLElement).innerText ?? element.textContent ?? '';
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const within = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
      const drawn = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      // A picture inside a drawing may carry its own mark, a radio button is marked on its label.
      const elsewhere = element instanceof SVGElement || element instanceof HTMLInputElement;
      return { name: named.replace(/\s+/g, ' ').trim(), on: 'control' as const, seen: within && (drawn || elsewhere) };
    });
  }

  /** Presses one key; the page may take a moment to put the focus where the eye goes next. */
  async press(key: string, what = key): Promise<Focus> {
    await this.page.keyboard.press(key);
    return this.look(`after ${what}`);
  }

  /** A key that changes the screen; `there` waits for the new one. */
  async cross(key: string, what: string, there: () => Promise<unknown>): Promise<Focus> {
    await this.page.keyboard.press(key);
    await there();
    return this.look(`after ${what}`, this.strays);
  }

  async look(when: string, faults = this.faults): Promise<Focus> {
    let focus = await this.focus();
    for (let tries = 0; tries < 20 && !focus.seen; tries++) {
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      focus = await this.focus();
    }
    if (focus.on === 'body') faults.push(`${when}: focus lost`);
    else if (!focus.seen) faults.push(`${when}: focus on '${focus.name.slice(0, 60)}' cannot be seen`);
    return focus;
  }

  /** Goes on by `key` until the focus stands on what is wanted. */
  async walkTo(wanted: RegExp, key = 'Tab', most = 120): Promise<Focus> {
    const passed: string[] = [];
    let focus = await this.focus();
    for (let steps = 0; steps < most && !wanted.test(focus.name); steps++) {
      focus = await this.press(key, `${key} on the way to ${String(wanted)}, step ${steps + 1}`);
      passed.push(focus.name.slice(0, 40));
    }
    if (!wanted.test(focus.name)) throw new Error(`${most} times ${key} do not come to ${String(wanted)}: ${passed.join(' | ')}`);
    return focus;
  }
}
