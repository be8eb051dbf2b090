import { computed, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Host } from '../hud';
import { Button } from '../hud/shared/button';
import { Icon } from '../hud/shared/icon';
import { walk } from '../hud/shared/walk';
import { language, t } from '../i18n';
import type { Bench } from '.';
import { Badge } from './badge';
import { BalanceTab } from './balance-tab';
import { changed, closeDraft, draft, fileNameOf, handleOf, kept, rememberHandle, textNow, trouble } from './bench';
import { checked, FILE } from './checking';
import { createEditor, type Editor } from './editor';
import { saveFile } from './files';
import { GraphTab } from './graph-tab';
import { Issues } from './issues';
import { PlayTab } from './play-tab';
import { PreviewTab } from './preview-tab';
import { RerunTab } from './rerun-tab';
import { Trouble } from './start-screen';
import { editorPhrases } from './phrases';

const TABS = ['preview', 'graph', 'play', 'rerun', 'balance'] as const;
type Tab = (typeof TABS)[number];
const tab = signal<Tab>('preview');

/** Only which draft it is: a draft is another object after each save, and a keystroke must not draw the page anew. */
const draftId = computed(() => draft.value?.id ?? null);

/** Text on one side, what it makes on the other. */
export function BenchScreen({ host, bench }: { readonly host: Host; readonly bench: Bench }) {
  const id = draftId.value;
  const editor = useRef<Editor | null>(null);
  if (id === null) return null;
  return (
    <div class="workshop-bench">
      <Head host={host} />
      <Trouble />
      <main class="workshop-main">
        <section class="workshop-text" aria-label={t('workshop.text')}>
          <EditorPane id={id} editor={editor} />
          <p class="workshop-keys">{t('workshop.editor-keys')}</p>
          <Issues onJump={(issue) => editor.current?.jump(issue.line, issue.column)} />
        </section>
        <Side host={host} bench={bench} />
      </main>
    </div>
  );
}

function Head({ host }: { readonly host: Host }) {
  const one = draft.value;
  if (!one) return null;
  const save = async (): Promise<void> => {
    try {
      const saved = await saveFile(fileNameOf(textNow()), textNow(), handleOf(one.id));
      rememberHandle(one.id, saved?.handle ?? null);
    } catch {
      trouble.value = t('workshop.not-written');
    }
  };
  return (
    <header class="workshop-head">
      <h1>
        {one.name} <Badge origin={one.origin} />
      </h1>
      <p class="workshop-kept" role="status">
        {t(`workshop.kept-${kept.value}`)}
      </p>
      <Button onTable icon="download" onPress={() => void save()}>
        {t('workshop.save-file')}
      </Button>
      <Button onTable icon="list" onPress={() => void closeDraft()}>
        {t('workshop.drafts')}
      </Button>
      <Button onTable icon="left" onPress={() => host.toTitle()}>
        {t('workshop.to-title')}
      </Button>
    </header>
  );
}

function Side({ host, bench }: { readonly host: Host; readonly bench: Bench }) {
  return (
    <section class="workshop-side paper" aria-label={t('workshop.side')}>
      <div class="workshop-tabs" role="tablist" onKeyDown={(event) => walk(event, '[role=tab]')}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab.value === name}
            aria-controls="workshop-panel"
            tabIndex={tab.value === name ? 0 : -1}
            onClick={() => (tab.value = name)}
            onFocus={() => (tab.value = name)}
          >
            {t(`workshop.tab-${name}`)}
          </button>
        ))}
      </div>
      <div class="workshop-panel" id="workshop-panel" role="tabpanel" tabIndex={0} aria-labelledby={`tab-${tab.value}`}>
        <Panel host={host} bench={bench} />
      </div>
    </section>
  );
}

function Panel({ host, bench }: { readonly host: Host; readonly bench: Bench }) {
  const scenario = checked.value?.scenario ?? null;
  if (!scenario) return <p class="workshop-none">{t('workshop.nothing-yet')}</p>;
  return (
    <>
      {checked.value?.current ? null : (
        <p class="workshop-warning">
          <Icon name="alert" /> {t('workshop.older')}
        </p>
      )}
      <TabBody host={host} bench={bench} />
    </>
  );
}

function TabBody({ host, bench }: { readonly host: Host; readonly bench: Bench }) {
  const scenario = checked.value?.scenario;
  if (!scenario) return null;
  switch (tab.value) {
    case 'preview':
      return <PreviewTab scenario={scenario} />;
    case 'graph':
      return <GraphTab scenario={scenario} />;
    case 'play':
      return <PlayTab host={host} scenario={scenario} />;
    case 'rerun':
      return <RerunTab host={host} bench={bench} scenario={scenario} />;
    case 'balance':
      return <BalanceTab scenario={scenario} />;
  }
}

/** Keys typed into the text are nobody else's: the page would take them for its shortcuts, because the target is hidden from it. */
const keepIn = (event: KeyboardEvent): void => event.stopPropagation();

function EditorPane({ id, editor }: { readonly id: string; readonly editor: { current: Editor | null } }) {
  const place = useRef<HTMLDivElement>(null);
  const speaks = language();
  useEffect(() => {
    const parent = place.current;
    if (!parent) return;
    const made = createEditor(parent, changed, t('workshop.text'));
    editor.current = made;
    const stop = checked.subscribe((now) => made.show(now?.issues.filter((issue) => issue.file === FILE) ?? []));
    return () => {
      stop();
      made.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => editor.current?.setText(textNow()), [id]);
  useEffect(() => editor.current?.translate(editorPhrases(), t('workshop.text')), [speaks]);
  return <div ref={place} class="workshop-editor doc" onKeyDown={keepIn} />;
}
