import { useState } from 'preact/hooks';
import { PASTE_LIMIT, sameAlias } from '../../classroom';
import { t } from '../../i18n';
import type { Host } from '../host';
import { Button, Icon } from '../shared';
import type { HandedIn, KeptClass, Refused } from './api';
import { ClassPictureView } from './class-picture';
import { type HandIns, useHandIns } from './use-hand-ins';
import { useScenario } from './use-scenario';
import { isForged, refusedWords } from './words';

/** Codes in, the class on one page out. */
export function HandInsSheet({ host, kept }: { readonly host: Host; readonly kept: KeptClass }) {
  const handIns = useHandIns(host, kept);
  const scenario = useScenario(host, kept.assignment.scenario.id);
  return (
    <div class="class-stack">
      <Intake handIns={handIns} />
      {handIns.refused.length === 0 ? null : <RefusedList host={host} handIns={handIns} />}
      <Doubles taken={handIns.taken} />
      {handIns.taken.length === 0 || scenario === null ? (
        <p class="class-empty">{t('classroom.no-hand-ins')}</p>
      ) : (
        <ClassPictureView host={host} kept={kept} scenario={scenario} taken={handIns.taken} onRemove={handIns.remove} />
      )}
    </div>
  );
}

function Intake({ handIns }: { readonly handIns: HandIns }) {
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const { progress } = handIns;
  const add = (pasted: string): void => {
    handIns.add(pasted);
    setText('');
  };
  const read = async (files: FileList | null | undefined): Promise<void> => {
    let whole = '';
    for (const file of [...(files ?? [])]) {
      // Read no further than is taken: a film dropped by mistake must not fill the memory.
      if (whole.length <= PASTE_LIMIT) whole += `${await file.slice(0, PASTE_LIMIT + 1).text()}\n\n`;
    }
    if (whole !== '') add(whole);
  };
  return (
    <section
      class={`paper class-intake ${over ? 'over' : ''}`}
      aria-labelledby="class-intake"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void read(event.dataTransfer?.files);
      }}
    >
      <div class="form-head">
        <h2 id="class-intake" class="sheet-heading">
          {t('classroom.take-in')}
        </h2>
        <span>{t('classroom.count', { count: handIns.taken.length })}</span>
      </div>
      <label for="class-paste">{t('classroom.paste')}</label>
      <textarea
        id="class-paste"
        class="mono"
        rows={3}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          // Megabytes in a text field would stop the page: such a paste is taken in without being shown.
          const pasted = event.clipboardData?.getData('text') ?? '';
          if (pasted.length <= 100_000) return;
          event.preventDefault();
          add(pasted);
        }}
      />
      <p class="class-tools">
        <Button primary icon="check" reason={text.trim() === '' ? t('classroom.nothing-pasted') : null} onPress={() => add(text)}>
          {t('classroom.check')}
        </Button>
        <label class="button class-file">
          <Icon name="upload" /> {t('classroom.files')}
          <input
            type="file"
            multiple
            accept=".txt,.csv,text/plain"
            onChange={(event) => {
              void read(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
        </label>
        {progress === null ? null : (
          <>
            <progress max={Math.max(1, progress.of)} value={progress.done} aria-label={t('classroom.checking')} />
            <span>{t('classroom.checked-of', { done: progress.done, of: progress.of })}</span>
            <Button icon="cross" onPress={handIns.stop}>
              {t('classroom.stop')}
            </Button>
          </>
        )}
      </p>
      {handIns.report === '' ? null : <p class="class-report">{handIns.report}</p>}
    </section>
  );
}

function RefusedList({ host, handIns }: { readonly host: Host; readonly handIns: HandIns }) {
  return (
    <section class="doc class-refused" aria-labelledby="class-refused">
      <div class="form-head">
        <h2 id="class-refused" class="sheet-heading">
          {t('classroom.not-taken', { count: handIns.refused.length })}
        </h2>
        <Button small icon="cross" onPress={handIns.dismiss}>
          {t('classroom.put-away')}
        </Button>
      </div>
      <ul>
        {handIns.refused.map((one) => (
          <RefusedRow key={one.code} host={host} one={one} onTake={handIns.add} />
        ))}
      </ul>
    </section>
  );
}

function RefusedRow({ host, one, onTake }: { readonly host: Host; readonly one: Refused; readonly onTake: (code: string) => void }) {
  const { problem } = one;
  return (
    <li>
      <Icon name="alert" />
      <span>
        {isForged(problem) ? <b class="class-forged">{t('classroom.forged')} </b> : null}
        <b>{one.alias ?? t('classroom.no-alias')}</b> <span class="mono">{shortened(one.code)}</span>
        <br />
        {refusedWords(host, one)}{' '}
        {problem.code === 'code/changed' ? (
          <Button small icon="check" onPress={() => onTake(problem.corrected)}>
            {t('classroom.correct')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

const shortened = (code: string): string => (code.length <= 24 ? code : `${code.slice(0, 12)}…${code.slice(-6)}`);

/** Two under one name: both count until the teacher takes one away. */
function Doubles({ taken }: { readonly taken: readonly HandedIn[] }) {
  const names = taken
    .filter((one, at) => taken.findIndex((other) => sameAlias(one.alias, other.alias)) < at)
    .map((one) => one.alias.trim());
  if (names.length === 0) return null;
  return (
    <p class="doc class-warning" role="status">
      <Icon name="users" /> {t('classroom.doubles', { names: [...new Set(names)].join(', ') })}
    </p>
  );
}
