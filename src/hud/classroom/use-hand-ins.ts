import { useEffect, useRef, useState } from 'preact/hooks';
import { PASTE_LIMIT } from '../../classroom';
import { t } from '../../i18n';
import type { Host } from '../host';
import { announce } from '../shared';
import type { HandedIn, KeptClass, Refused } from './api';

export interface HandIns {
  readonly taken: readonly HandedIn[];
  readonly refused: readonly Refused[];
  /** Codes looked at so far and in all, while a check runs. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** What became of the last paste, in words; empty before. */
  readonly report: string;
  add(text: string): void;
  stop(): void;
  remove(code: string): void;
  dismiss(): void;
}

/** The codes of a class: those that lie on the device are played again when it opens, new ones when they come. */
export function useHandIns(host: Host, kept: KeptClass): HandIns {
  const [taken, setTaken] = useState<readonly HandedIn[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [progress, setProgress] = useState<HandIns['progress']>(null);
  const [report, setReport] = useState('');
  const stopping = useRef<(() => void) | null>(null);
  // What the callbacks of a check see: state of the last drawing would be old by then.
  const now = useRef<readonly HandedIn[]>([]);
  const put = (list: readonly HandedIn[]): void => {
    now.current = list;
    setTaken(list);
  };
  const keep = async (): Promise<void> => {
    const codes = now.current.map((one) => one.code);
    // The clock of the lesson may have been pressed since this was drawn.
    const found = host.classroom.classes.peek().find((one) => one.id === kept.id) ?? kept;
    const stored = await host.classroom.keepClass({ ...found, codes });
    if (!stored) setReport(t('classroom.not-kept'));
  };
  const check = (text: string, fresh: boolean): void => {
    stopping.current?.();
    if (text.length > PASTE_LIMIT) {
      setReport(t('classroom.paste-too-long', { length: text.length, most: PASTE_LIMIT }));
      return;
    }
    let [added, known, bad] = [0, 0, 0];
    setProgress({ done: 0, of: 0 });
    const end = (words: string): void => {
      stopping.current = null;
      setProgress(null);
      if (!fresh) return;
      setReport(words);
      announce(words);
      if (added > 0) void keep();
    };
    const soFar = (): string => t('classroom.report', { added, known, bad });
    const halt = host.classroom.check(kept.assignment, text, {
      checked(result, done, of) {
        if (!result.ok) {
          bad++;
          setRefused((list) => [...list.filter((one) => one.code !== result.code), result]);
          setProgress({ done, of });
          return;
        }
        // Put right and here: as it was miscopied it is no longer missing.
        setRefused((list) => list.filter(({ problem }) => problem.code !== 'code/changed' || problem.corrected !== result.handIn.code));
        if (now.current.some((one) => one.code === result.handIn.code)) known++;
        else {
          added++;
          put([...now.current, result.handIn]);
        }
        setProgress({ done, of });
      },
      done: (of) => end(of === 0 ? t('classroom.no-codes') : soFar()),
      failed: (message) => end(t('classroom.check-failed', { message })),
    });
    stopping.current = () => {
      halt();
      end(soFar());
    };
  };
  useEffect(() => {
    put([]);
    setRefused([]);
    setReport('');
    if (kept.codes.length > 0) check(kept.codes.join('\n\n'), false);
    return () => stopping.current?.();
  }, [kept.id]);
  return {
    taken,
    refused,
    progress,
    report,
    add: (text) => check(text, true),
    stop: () => stopping.current?.(),
    remove(code) {
      put(now.current.filter((one) => one.code !== code));
      void keep();
    },
    dismiss: () => setRefused([]),
  };
}
