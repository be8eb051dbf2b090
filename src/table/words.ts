/** What the table writes besides the names of the scenario. Whoever mounts it gives the words in the language of the page. */
export interface TableWords {
  readonly escalation: string;
  /** "4 of 12" */
  readonly rung: (now: number, of: number) => string;
  /** Beside the rung that holds. */
  readonly now: string;
  readonly contested: string;
  /** A state outside of the crisis, as it is to be called. */
  readonly called: (name: string) => string;
  readonly ours: string;
  /** "18 March 2014" */
  readonly date: (iso: string) => string;
}

/** English, for whoever draws a table without a page. */
let spoken: TableWords = {
  escalation: 'Escalation',
  rung: (now, of) => `${now} of ${of}`,
  now: 'now',
  contested: 'contested',
  called: (name) => name,
  ours: 'ours',
  date: (iso) => iso,
};

/** One table at a time: it is laid anew in another language. */
export const words = (): TableWords => spoken;
export function speak(given: TableWords): void {
  spoken = given;
}
