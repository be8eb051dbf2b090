import { dirname } from 'node:path';
import { LANGUAGES } from '../i18n/languages';
import type { Slot } from '../scenario';
import { EXIT, type Io, parseArgs, UsageError } from './io';
import { loadOrReport } from './load-or-report';
import { findScenario, loadOverlay, loadSharedTexts } from './load-scenario';

/**
 * `crisis locale <scenario or "library"> --language fr`: the texts that are still in English, laid out as a file of translations
 * with the English beside each. Write them into `locales/<language>.yaml` and lint.
 */
export async function runLocale(args: string[], io: Io): Promise<number> {
  const { positional, options, json } = parseArgs(args, ['language']);
  const [name] = positional;
  const language = options.get('language');
  if (name === undefined || positional.length > 1) throw new UsageError('name one scenario, or library');
  if (language === undefined || !/^[a-z]{2,3}$/.test(language) || language === 'en')
    throw new UsageError(`--language takes a language other than English, for example ${Object.keys(LANGUAGES)[1] ?? 'fr'}`);
  const shared = loadSharedTexts(language);
  let missing = shared.missing;
  let total = shared.total;
  if (name !== 'library') {
    const scenario = await loadOrReport(name, io, json);
    const path = findScenario(name);
    if (scenario === null || path === null) return EXIT.fault;
    const overlay = loadOverlay(path, scenario, language, shared);
    ({ missing, total } = overlay);
    io.err(
      `${total - missing.length} of ${total} texts are translated; a file for the rest, to be kept as ${dirname(path)}/locales/${language}.yaml`,
    );
  }
  io.out(json ? JSON.stringify({ total, missing: missing.map(({ path, text }) => ({ path, text })) }) : fileOf(language, missing));
  return EXIT.fine;
}

/** A file of translations in which every text is still the English one, with the place for its own below it. */
export function fileOf(language: string, slots: readonly Slot[]): string {
  const lines = ['format: 1', `language: ${language}`];
  let open: readonly string[] = [];
  const seen = new Set<string>();
  for (const slot of slots) {
    // The same English is translated once.
    if (seen.has(slot.text)) continue;
    seen.add(slot.text);
    const { keys } = slot;
    const branch = keys.slice(0, -1);
    let same = 0;
    while (same < branch.length && same < open.length && branch[same] === open[same]) same++;
    for (const [depth, key] of branch.entries()) if (depth >= same) lines.push(`${'  '.repeat(depth)}${quoted(key)}:`);
    open = branch;
    const indent = '  '.repeat(branch.length);
    lines.push(`${indent}# ${slot.text.replaceAll('\n', `\n${indent}# `)}`, `${indent}${quoted(keys.at(-1) ?? '')}: ''`);
  }
  return lines.join('\n');
}

const quoted = (key: string): string => (/^[A-Za-z][\w-]*$/.test(key) ? key : JSON.stringify(key));
