/**
 * Gives the page its words as `virtual:messages`. The English of the title screen is in the module itself; everything
 * else is a file of data that is fetched when it is wanted, so that no script carries a language. Texts are compiled here:
 * the page has no parser of ICU messages.
 */
import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { type Language, LANGUAGES } from '../i18n/languages';
import type { Part } from '../i18n/parts';
import { compilePart, MESSAGES } from './messages';

const NAME = 'virtual:messages';
const MARK = '\0';
const ONE = `${NAME}/`;

export function messages(): Plugin {
  let kind: 'build' | 'serve' | 'test' = 'serve';
  return {
    name: 'messages',
    configResolved(config) {
      kind = config.mode === 'test' ? 'test' : config.command;
    },
    resolveId: (id) => (id === NAME || id.startsWith(ONE) ? MARK + id : undefined),
    load(marked) {
      if (!marked.startsWith(MARK + NAME)) return undefined;
      const id = marked.slice(MARK.length);
      if (id !== NAME) {
        const [language, part] = id.slice(ONE.length).split('/') as [Language, Part];
        return `export default ${JSON.stringify(compilePart(language, part))};`;
      }
      const english = { ...compilePart('en', 'menu'), ...(kind === 'test' ? compilePart('en', 'game') : {}) };
      const sources = (Object.keys(LANGUAGES) as Language[]).flatMap((language) =>
        (['menu', 'game'] as const).map((part) => {
          const name = `${language}/${part}`;
          if (kind !== 'build') return `'${name}': () => import('${ONE}${name}').then((one) => one.default)`;
          if (name === 'en/menu') return `'${name}': () => Promise.resolve(english)`;
          const source = JSON.stringify(compilePart(language, part));
          const reference = this.emitFile({ type: 'asset', name: `words-${language}-${part}.json`, source });
          return `'${name}': () => take(import.meta.ROLLUP_FILE_URL_${reference})`;
        }),
      );
      return `export const english = ${JSON.stringify(english)};
const take = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error('the words could not be fetched: ' + answer.status);
  return answer.json();
};
const sources = { ${sources.join(', ')} };
export const fetchMessages = (language, part) => sources[language + '/' + part]();
`;
    },
    configureServer(server) {
      const changed = (file: string): void => {
        if (!file.startsWith(MESSAGES + sep)) return;
        const graph = server.environments.client.moduleGraph;
        for (const module of [...graph.idToModuleMap.values()]) if (module.id?.startsWith(MARK + NAME)) graph.invalidateModule(module);
        server.environments.client.hot.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
    },
  };
}
