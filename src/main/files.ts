import { fileOf, type MatchRecord } from '../storage';

/** Hands games to the reader as a file; nothing leaves the machine. */
export function handOver(records: readonly MatchRecord[]): void {
  const [one] = records;
  const what = records.length === 1 && one ? `${one.name || one.title}-${one.turn}` : `games-${records.length}`;
  handOverText(`silence-procedure-${slug(what)}.json`, fileOf(records));
}

export function handOverText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Revoked later: some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
