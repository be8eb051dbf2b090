import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bunBinary } from '../helpers/bun';
import { busy } from '../helpers/tiny';
import { writeBundle } from './bundle';
import { type Catalogue, catalogueOf } from './catalogue';
import { shippedScenarios } from './files';

const run = promisify(execFile);

describe('the catalogue of games', () => {
  const scenarios = [busy(), ...shippedScenarios()];
  let bundle = { folder: '', script: '' };
  let here: Catalogue;
  beforeAll(async () => {
    here = catalogueOf(scenarios);
    bundle = await writeBundle(scenarios);
  }, 60_000);
  afterAll(() => rmSync(bundle.folder, { recursive: true, force: true }));

  const played = async (engine: string): Promise<unknown> => {
    const { stdout } = await run(engine, [bundle.script], { maxBuffer: 10_000_000 });
    return JSON.parse(stdout) as unknown;
  };

  it('comes out the same from the bundle in Node', async () => {
    expect(await played(process.execPath)).toEqual(here);
  }, 60_000);

  const bun = bunBinary();
  it.skipIf(bun === null)(
    'comes out the same from another JavaScript engine (JavaScriptCore, by bun)',
    async () => {
      expect(await played(bun!)).toEqual(here);
    },
    60_000,
  );
});
