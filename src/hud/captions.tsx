import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import type { CaptionId, Host } from './host';
import './captions.css';

/** What is heard, in words: first the sound, then what it means. */
export const CAPTIONS: Readonly<Record<CaptionId, string>> = {
  get card() {
    return t('app.caption-card');
  },
  get lift() {
    return t('app.caption-lift');
  },
  get slip() {
    return t('app.caption-slip');
  },
  get stamp() {
    return t('app.caption-stamp');
  },
  get pen() {
    return t('app.caption-pen');
  },
  get stud() {
    return t('app.caption-stud');
  },
  get crack() {
    return t('app.caption-crack');
  },
  get telex() {
    return t('app.caption-telex');
  },
  get bell() {
    return t('app.caption-bell');
  },
  get brass() {
    return t('app.caption-brass');
  },
  get 'ending-good'() {
    return t('app.caption-ending-good');
  },
  get 'ending-mixed'() {
    return t('app.caption-ending-mixed');
  },
  get 'ending-bad'() {
    return t('app.caption-ending-bad');
  },
  get clock() {
    return t('app.caption-clock');
  },
  get pulse() {
    return t('app.caption-pulse');
  },
  get strings() {
    return t('app.caption-strings');
  },
  get theme() {
    return t('app.caption-theme');
  },
};
const STAYS = 2600;

/** Seen, not read out: what it stands for is said by the live region already. */
export function CaptionLine({ host }: { readonly host: Host }) {
  const { captions } = host.preferences.value.sound;
  const heard = host.heard.value;
  const [shown, setShown] = useState<CaptionId | null>(null);
  useEffect(() => {
    if (!captions || heard === null) {
      setShown(null);
      return;
    }
    setShown(heard.sound);
    const timer = setTimeout(() => setShown(null), STAYS);
    return () => clearTimeout(timer);
  }, [heard, captions]);
  if (shown === null) return null;
  return (
    <p class="caption" aria-hidden="true">
      [{CAPTIONS[shown]}]
    </p>
  );
}
