/** Letters that can be pasted or dropped at once: two hundred hand-ins have some 150,000. */
export const PASTE_LIMIT = 2_000_000;
/** Codes looked at at once. */
export const MOST_CODES = 1000;

/** One code in a pasted text, as it may be meant: the letters in one run, or with the line breaks of a mail taken out. */
export interface Piece {
  readonly readings: readonly string[];
}

/**
 * Finds the codes in whatever a teacher pastes: a list, mails with greetings, a column of a spreadsheet. Each goes from its
 * mark to the next blank line or mark. A text without any mark is one piece, so that it can be named as no code.
 */
export function piecesOf(text: string): Piece[] {
  const marks = [...text.matchAll(/SP[AH]?\d{1,3}-/g)].map((found) => found.index);
  if (marks.length === 0) return text.trim() === '' ? [] : [{ readings: [text.trim().slice(0, 200)] }];
  return marks.slice(0, MOST_CODES).map((from, at) => {
    const whole = text.slice(from, marks[at + 1] ?? text.length);
    const run = /^[\w-]+/.exec(whole)?.[0] ?? '';
    const joined = (whole.split(/\n\s*\n/, 1)[0] ?? '').replace(/\s+/g, '');
    return { readings: joined === run ? [run] : [run, joined] };
  });
}
