import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OwnItem, OwnSheet } from '../../engine/own-sheet';
import type { Delegation, Measure } from '../../engine/scenario';
import type { Answer, ObjectionReason } from '../../engine/vocabulary';
import { t, texts } from '../../i18n';
import type { Session } from '../../session/api';
import { PositionWords } from './position';
import {
  announce,
  Button,
  changeRange,
  Flag,
  leaning,
  leadTime,
  listWords,
  namesOf,
  percent,
  rejectionText,
  ruleWords,
  Stud,
  useShortcut,
} from '../shared';
import { clauseParts } from '../silence/decision';
import { keepNotes, notesOf, REASON_LIMIT, withReason } from './notes';

const AGAINST: Readonly<Record<ObjectionReason, string>> = texts({
  'too-bold': 'hotseat.against-bold',
  'too-mild': 'hotseat.against-mild',
  economy: 'hotseat.against-economy',
  risk: 'hotseat.against-risk',
  unity: 'hotseat.against-unity',
});

export interface PrivateSheetProps {
  readonly session: Session;
  readonly delegation: string;
  readonly begun: Begun;
  readonly onBegun: (begun: Begun) => void;
  readonly onCover: () => void;
}

/** An answer that is not given yet: items marked, and the reason as far as it is written. */
export interface Begun {
  readonly marked: readonly string[];
  readonly why: string;
}

/** What the one who plays a delegation may see, and the answer. Everything of the rules on it comes from `session.ownSheet`. */
export function PrivateSheet({ session, delegation, begun, onBegun, onCover }: PrivateSheetProps) {
  const { scenario } = session;
  const names = namesOf(scenario);
  const spec = names.delegation(delegation);
  const head = useRef<HTMLHeadingElement>(null);
  // Made when the cover is lifted and gone when it falls: nothing keeps it.
  const [sheet] = useState(() => session.ownSheet(delegation));
  useLayoutEffect(() => head.current?.focus({ preventScroll: true }), []);
  useShortcut('Escape', t('hotseat.cover-again'), onCover);
  if (spec === undefined || sheet === null) return null;
  const person = notesOf(session.snapshot().view).names[delegation] ?? '';
  return (
    <main class="hotseat-main" aria-label={t('hotseat.private-sheet')}>
      <article class="doc hotseat-sheet">
        <header class="hotseat-head">
          <Flag code={names.flag(delegation)} size={2.5} />
          <h1 ref={head} tabIndex={-1}>
            {t('hotseat.you-are', { name: spec.name })}
            {person === '' ? null : <small> {person}</small>}
          </h1>
          <Button small icon="cross" shortcut="Escape" onPress={onCover}>
            {t('hotseat.cover-again')}
          </Button>
        </header>
        <div class="hotseat-columns">
          <Position session={session} spec={spec} sheet={sheet} />
          <AnswerForm session={session} sheet={sheet} begun={begun} onBegun={onBegun} />
        </div>
      </article>
    </main>
  );
}

function Position({ session, spec, sheet }: { readonly session: Session; readonly spec: Delegation; readonly sheet: OwnSheet }) {
  return (
    <section class="hotseat-position" aria-labelledby="hotseat-position">
      <h2 id="hotseat-position" class="sheet-heading">
        {t('hotseat.who-you-are', { council: session.scenario.council.name })}
      </h2>
      <PositionWords spec={spec} />
      <h3>{t('hotseat.instructions')}</h3>
      <Scale sheet={sheet} />
      <p class="muted">{t('hotseat.instructions-note')}</p>
    </section>
  );
}

/** -1..1 in ten-thousandths as the 0 to 100 of the silence board. */
const place = (value: number): number => Math.max(0, Math.min(100, Math.round((value + 10000) / 200)));

/** Numbers of the items along the scale; those that would lie on one another share a place. */
function marksOf(items: readonly OwnItem[]): readonly { readonly at: number; readonly numbers: readonly number[] }[] {
  const marks: { at: number; numbers: number[] }[] = [];
  const order = items.map((item, k) => ({ at: place(item.text), number: k + 1 })).sort((a, b) => a.at - b.at);
  for (const { at, number } of order) {
    const last = marks.at(-1);
    if (last !== undefined && at - last.at < 8) last.numbers.push(number);
    else marks.push({ at, numbers: [number] });
  }
  return marks;
}

/** Mild to bold: where the delegation stands, its red lines, and where each item of the text lies. */
function Scale({ sheet }: { readonly sheet: OwnSheet }) {
  const ideal = place(sheet.ideal);
  const bears = sheet.bears === null ? null : { from: place(sheet.bears.from), to: place(sheet.bears.to) };
  const words =
    bears === null
      ? t('hotseat.bears-nothing', { ideal })
      : t('hotseat.bears', {
          ideal,
          lines: bears.from > 0 ? (bears.to < 100 ? 'both' : 'mild') : bears.to < 100 ? 'bold' : 'none',
          from: bears.from,
          to: bears.to,
        });
  return (
    <>
      <p>{words}</p>
      <div class="hotseat-scale" aria-hidden="true">
        <span>{t('silence.mild')}</span>
        <div>
          {bears === null ? null : <i class="bears" style={{ left: `${bears.from}%`, width: `${bears.to - bears.from}%` }} />}
          <i class="ideal" style={{ left: `${ideal}%` }} />
          {marksOf(sheet.items).map(({ at, numbers }) => (
            <b key={at} style={{ left: `${at}%` }}>
              {numbers.join(' ')}
            </b>
          ))}
        </div>
        <span>{t('silence.bold')}</span>
      </div>
    </>
  );
}

function Item({ session, item, measure }: { readonly session: Session; readonly item: OwnItem; readonly measure: Measure }) {
  const names = namesOf(session.scenario);
  const { verb, rest } = clauseParts(measure, item.softened);
  const { effects } = session.previewMeasure(measure.id);
  const stands = leaning(item.breaks);
  return (
    <>
      <h3>{names.measure(measure.id)}</h3>
      <p class="serif">
        {verb === '' ? null : <em>{verb}</em>} {rest}.
      </p>
      {effects.length === 0 ? null : (
        <p class="muted">
          {t('hotseat.effects', {
            when: leadTime(measure.leadDays),
            effects: effects.map((one) => `${names.indicator(one.indicator)} ${changeRange(one.low, one.high)}`).join(', '),
          })}
        </p>
      )}
      <p class={`hotseat-suits ${stands}`}>
        <Stud state={stands} words="" /> {t('hotseat.suits', { stands, reason: AGAINST[item.reason] })}{' '}
        <small>{t('hotseat.model-sees', { chance: percent(item.breaks) })}</small>
      </p>
    </>
  );
}

function AnswerForm({
  session,
  sheet,
  begun,
  onBegun,
}: {
  readonly session: Session;
  readonly sheet: OwnSheet;
  readonly begun: Begun;
  readonly onBegun: (begun: Begun) => void;
}) {
  const { scenario } = session;
  const { marked, why } = begun;
  const setMarked = (next: readonly string[]): void => onBegun({ ...begun, marked: next });
  const setWhy = (next: string): void => onBegun({ ...begun, why: next });
  const open = sheet.items.filter((one) => one.open);
  const several = open.length > 1;
  const items = marked.length === 0 ? open.map((one) => one.measure) : marked;
  const numberOf = (id: string): string => String(sheet.items.findIndex((one) => one.measure === id) + 1);
  const numbers = items.map((id) => sheet.items.findIndex((one) => one.measure === id) + 1).sort((a, b) => a - b);
  const against = {
    case: open.length === sheet.items.length && (marked.length === 0 || !several) ? 'all' : 'some',
    count: numbers.length,
    items: numbers.join(', '),
  };
  const give = (answer: Answer): void => {
    const { view } = session.snapshot();
    const { delegation } = sheet;
    const { turn, text } = view.pub;
    // Before the answer goes: with the last one the page moves on at once.
    const before = notesOf(view);
    keepNotes(
      view,
      withReason(before, { turn, round: text?.round ?? 1, delegation, ...(sheet.lobbied ? { lobbied: true } : {}), text: why }),
    );
    const outcome = session.dispatch({ type: 'council/answer', delegation, answer, items: answer === 'hold' ? [] : items });
    if (outcome.ok) return;
    keepNotes(view, before);
    announce(rejectionText(outcome.rejection));
  };
  return (
    <section class="hotseat-answer" aria-labelledby="hotseat-text">
      <h2 id="hotseat-text" class="sheet-heading">
        {t('hotseat.the-text')}
      </h2>
      {sheet.lobbied ? (
        <p class="hotseat-offer">
          {t('hotseat.offer', { count: open.length, items: listWords(open.map((one) => numberOf(one.measure))) })}
        </p>
      ) : null}
      <ol class="hotseat-items">
        {sheet.items.map((item) => {
          const measure = scenario.measures.find((one) => one.id === item.measure);
          if (measure === undefined) return null;
          return (
            <li key={item.measure}>
              <Item session={session} item={item} measure={measure} />
              {several && item.open ? (
                <label class="hotseat-mark">
                  <input
                    type="checkbox"
                    checked={marked.includes(item.measure)}
                    onChange={(event) =>
                      setMarked(event.currentTarget.checked ? [...marked, item.measure] : marked.filter((id) => id !== item.measure))
                    }
                  />
                  <span>{t('hotseat.against-this')}</span>
                </label>
              ) : null}
            </li>
          );
        })}
      </ol>
      <label class="hotseat-why">
        <span>{t('hotseat.why')}</span>
        <input type="text" maxLength={REASON_LIMIT} autoComplete="off" value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <p class="muted">{t('hotseat.rule', { rule: ruleWords(scenario) })}</p>
      <div class="hotseat-buttons">
        <p>
          <Button
            icon="check"
            reason={several && marked.length > 0 ? t('hotseat.hold-with-marks') : null}
            class="hotseat-hold"
            onPress={() => give('hold')}
          >
            {t(sheet.lobbied ? 'hotseat.take-offer' : 'hotseat.hold')}
          </Button>
          <small>{t('hotseat.hold-means')}</small>
        </p>
        {sheet.aside ? (
          <p>
            <Button class="hotseat-aside" onPress={() => give('aside')}>
              {t('hotseat.stand-aside', against)}
            </Button>
            <small>{t('hotseat.aside-means')}</small>
          </p>
        ) : null}
        <p>
          <Button icon="cross" class="hotseat-object" onPress={() => give('object')}>
            {t(sheet.lobbied ? 'hotseat.stand-by' : 'hotseat.object', against)}
          </Button>
          <small>{t(sheet.lobbied ? 'hotseat.stand-means' : 'hotseat.object-means')}</small>
        </p>
      </div>
      <p class="muted">{t('hotseat.nobody-sees')}</p>
    </section>
  );
}
