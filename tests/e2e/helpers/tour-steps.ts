import type { Page } from 'playwright-core';
import type { AboutPage } from '../../../src/hud/about/place';
import type { ClassPage } from '../../../src/hud/classroom/api';
import type { Tab } from '../../../src/hud/classroom/place';
import type { SectionId } from '../../../src/hud/codex/place';
import type { Screen } from '../../../src/hud/host';
import type { stageOf } from '../../../src/hud/match';
import type { OpenSheet } from '../../../src/hud/table/ui';

/** Called at every screen and sheet, which stands still while it looks. */
export type Visit = (where: string) => Promise<void>;

export interface Shape {
  readonly width: number;
  readonly height: number;
}
export const WIDE: Shape = { width: 1366, height: 768 };
export const PROJECTOR: Shape = { width: 1920, height: 1080 };
export const PHONE: Shape = { width: 390, height: 844 };

/** Every kind of screen and of sheet, as the interface itself tells them apart. */
export type Place =
  | Exclude<Screen['kind'], 'match' | 'classroom'>
  | ReturnType<typeof stageOf>
  | `table: ${OpenSheet['kind']}`
  | `class: ${ClassPage['page']}`
  | `desk: ${Tab}`
  | `codex: ${SectionId}`
  | `about: ${AboutPage}`;

export interface Part {
  readonly name: string;
  readonly walk: (page: Page, visit: Visit) => Promise<void>;
  readonly shows: readonly Place[];
  /** With its canvas, which software draws slowly; the other parts go without. */
  readonly drawn?: true;
}

export async function sheet(page: Page, where: string, visit: Visit, open: () => Promise<unknown>): Promise<void> {
  await open();
  await page.locator('dialog[open]').waitFor();
  await visit(where);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}
export const byKey = (page: Page, key: string) => () => page.keyboard.press(key);
export const byButton = (page: Page, name: string | RegExp) => () => page.getByRole('button', { name }).first().click();
