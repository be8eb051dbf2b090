export interface Picture {
  readonly part: string;
  readonly where: string;
  /** The same for every size and theme of one stop. */
  readonly at: string;
  readonly shape: string;
  readonly theme: string;
  readonly file: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function groups<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

/** One row for each stop of the tour, its sizes and themes beside each other. */
export function contactSheet(pictures: readonly Picture[]): string {
  const stops = groups(pictures, (one) => one.at);
  const parts = groups([...stops.values()], ([first]) => first?.part ?? '');
  const figure = ({ shape, theme, file, where }: Picture): string =>
    `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${escaped(where)}"></a><figcaption>${shape}, ${theme}</figcaption></figure>`;
  const row = (stop: readonly Picture[]): string => `<h3>${escaped(stop[0]?.where ?? '')}</h3><div>${stop.map(figure).join('')}</div>`;
  const section = ([name, rows]: readonly [string, readonly (readonly Picture[])[]]): string =>
    `<section><h2>${escaped(name)}</h2>${rows.map(row).join('')}</section>`;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Silence Procedure: every screen and sheet</title>
<style>
body { margin: 1rem; background: #444; color: #eee; font: 1rem/1.3 sans-serif; }
div { display: flex; flex-wrap: wrap; gap: .75rem; align-items: start; }
figure { margin: 0; } img { display: block; height: 16rem; } h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
figcaption { font-size: .8rem; }
</style>
${[...parts].map(section).join('\n')}
</html>
`;
}
