import { t } from '../../i18n';
import type { Session, Snapshot } from '../../session/api';
import { Dialog } from '../shared';
import { AdviceSheet } from './advice-sheet';
import { CommitSheet } from './commit-sheet';
import { DelegationSheet, SoundSheet } from './delegation-sheets';
import { DeskSheet } from './desk-sheet';
import { MeasureSheet } from './measure-sheet';
import { RunningSheet } from './running-sheet';
import { HandSheetBody } from './trays';
import { closeSheet, openSheet } from './ui';

/** Whatever lies open over the table. */
export function Sheets({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const sheet = openSheet.value;
  switch (sheet?.kind) {
    case undefined:
      return null;
    case 'measure':
      return <MeasureSheet key={sheet.id} session={session} snapshot={snapshot} id={sheet.id} />;
    case 'hand':
      return (
        <Dialog title={t('table.measures-in-hand')} size="wide" class="hand-sheet" onClose={closeSheet}>
          <HandSheetBody session={session} snapshot={snapshot} pillar={sheet.pillar} />
        </Dialog>
      );
    case 'delegation':
      return <DelegationSheet key={sheet.id} session={session} snapshot={snapshot} id={sheet.id} />;
    case 'sound':
      return <SoundSheet session={session} snapshot={snapshot} />;
    case 'running':
      return <RunningSheet session={session} snapshot={snapshot} />;
    case 'desk':
      return <DeskSheet session={session} snapshot={snapshot} />;
    case 'advice':
      return <AdviceSheet session={session} snapshot={snapshot} />;
    case 'commit':
      return <CommitSheet session={session} snapshot={snapshot} />;
  }
}
