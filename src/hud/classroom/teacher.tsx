import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Host } from '../host';
import { Button, useArrival } from '../shared';
import type { KeptClass } from './api';
import { AskFirst } from './ask-first';
import { AssignForm } from './assign';
import { Guide } from './guide';
import { HandInsSheet } from './hand-ins-sheet';
import { LessonSheet } from './lesson';
import { LinkSheet } from './link-sheet';
import { Packet } from './packet';
import { openClass, type Tab } from './place';
import { useTop } from './use-top';
import { nameOf } from './words';

const TABS = ['link', 'hand-ins', 'lesson', 'print', 'guide'] as const satisfies readonly Tab[];

/** The teacher's desk: assignments made on this device, and for each what the class handed in. */
export function TeacherPage({ host }: { readonly host: Host }) {
  const head = useRef<HTMLHeadingElement>(null);
  useArrival(head, 'teacher');
  const place = openClass.value;
  useTop(head, `${place?.id} ${place?.tab}`);
  const classes = host.classroom.classes.value;
  const kept = classes.find((one) => one.id === place?.id) ?? null;
  return (
    <>
      <header class="class-head">
        <h1 ref={head} tabIndex={-1}>
          {t('classroom.name')} {kept === null ? null : <em>{nameOf(host, kept)}</em>}
        </h1>
        {kept === null ? null : (
          <Button onTable icon="list" onPress={() => (openClass.value = null)}>
            {t('classroom.all')}
          </Button>
        )}
        <Button onTable icon="left" onPress={() => host.toTitle()}>
          {t('sharing.to-title')}
        </Button>
      </header>
      {host.classroom.persistent.value ? null : <p class="class-warning doc">{t('classroom.memory-only')}</p>}
      {kept === null || place === null ? <Start host={host} classes={classes} /> : <OneClass host={host} kept={kept} tab={place.tab} />}
    </>
  );
}

function Start({ host, classes }: { readonly host: Host; readonly classes: readonly KeptClass[] }) {
  const [leaving, setLeaving] = useState<KeptClass | null>(null);
  return (
    <main class="class-main class-start" aria-label={t('classroom.name')}>
      <div class="class-stack">
        <AssignForm host={host} />
      </div>
      <div class="class-stack">
        <section class="paper class-list" aria-labelledby="class-list">
          <div class="form-head">
            <h2 id="class-list" class="sheet-heading">
              {t('classroom.kept')}
            </h2>
            <span>{t('classroom.kept-note')}</span>
          </div>
          {classes.length === 0 ? <p class="muted">{t('classroom.none')}</p> : null}
          <ul>
            {classes.map((one) => (
              <li key={one.id}>
                <button type="button" class="link" onClick={() => (openClass.value = { id: one.id, tab: 'hand-ins' })}>
                  {nameOf(host, one)}
                </button>
                <span class="muted">{t('classroom.codes', { count: one.codes.length })}</span>
                <Button small icon="trash" label={t('classroom.delete-one', { name: nameOf(host, one) })} onPress={() => setLeaving(one)} />
              </li>
            ))}
          </ul>
        </section>
        <Guide plan={null} />
      </div>
      {leaving === null ? null : (
        <AskFirst
          title={t('classroom.delete-title')}
          note={t('classroom.delete-note', { name: nameOf(host, leaving), count: leaving.codes.length })}
          icon="trash"
          yes={t('classroom.delete')}
          no={t('classroom.keep')}
          onYes={() => void host.classroom.removeClass(leaving.id)}
          onClose={() => setLeaving(null)}
        />
      )}
    </main>
  );
}

function OneClass({ host, kept, tab }: { readonly host: Host; readonly kept: KeptClass; readonly tab: Tab }) {
  return (
    <>
      <nav class="class-tabs" aria-label={t('classroom.sheets')}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => (openClass.value = { id: kept.id, tab: one })}
          >
            {t(`classroom.tab-${one}`)}
          </button>
        ))}
      </nav>
      <main class="class-main" aria-label={t(`classroom.tab-${tab}`)}>
        {tab === 'link' ? <LinkSheet host={host} kept={kept} /> : null}
        {tab === 'hand-ins' ? <HandInsSheet host={host} kept={kept} /> : null}
        {tab === 'lesson' ? <LessonSheet host={host} kept={kept} /> : null}
        {tab === 'print' ? <Packet host={host} kept={kept} /> : null}
        {tab === 'guide' ? <GuideOf host={host} kept={kept} /> : null}
      </main>
    </>
  );
}

function GuideOf({ host, kept }: { readonly host: Host; readonly kept: KeptClass }) {
  return <Guide plan={{ host, kept }} />;
}
