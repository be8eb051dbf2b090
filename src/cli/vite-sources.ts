/**
 * Gives the workshop what authors write: `virtual:scenario-sources` knows the texts of the shipped scenarios, of the
 * library and of the template. In the built page each is a file that is fetched when it is asked for; their names begin with
 * `workshop-`, because whoever only plays never needs them.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { toJsonSchema } from '../scenario';
import { findScenario, libraryFiles, listScenarios, symbols } from './load-scenario';
import { TEMPLATE } from './new-scenario';

const NAME = 'virtual:scenario-sources';
const MARK = '\0';

export function scenarioSources(): Plugin {
  let builds = false;
  return {
    name: 'scenario-sources',
    configResolved(config) {
      builds = config.command === 'build' && config.mode !== 'test';
    },
    resolveId: (id) => (id === NAME ? MARK + NAME : undefined),
    load(marked) {
      if (marked !== MARK + NAME) return undefined;
      const library = libraryFiles().map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }));
      const shared = JSON.stringify({ library, symbols: symbols() ?? [], schema: toJsonSchema() });
      const texts: [string, string][] = [['template', readFileSync(TEMPLATE, 'utf8')]];
      for (const id of listScenarios()) texts.push([id, readFileSync(findScenario(id) ?? '', 'utf8')]);
      for (const path of [TEMPLATE, ...libraryFiles(), ...listScenarios().map(findScenario)]) if (path !== null) this.addWatchFile(path);
      const source = (name: string, text: string, as: 'text' | 'json'): string => {
        if (!builds) return `() => Promise.resolve(${as === 'json' ? text : JSON.stringify(text)})`;
        const file = `workshop-${name}.${as === 'json' ? 'json' : 'txt'}`;
        return `() => take(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: file, source: text })}, '${as}')`;
      };
      return `const take = async (url, as) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error('the text could not be fetched: ' + answer.status);
  return answer[as]();
};
export const fetchShared = ${source('library', shared, 'json')};
const texts = { ${texts.map(([name, text]) => `${JSON.stringify(name)}: ${source(name, text, 'text')}`).join(', ')} };
export const fetchSource = (id) => texts[id]();
`;
    },
  };
}
