import { useEffect, useState } from 'preact/hooks';
import { texts } from '../i18n';
import type { CaptionId, Host } from './host';
import './captions.css';

/** What is heard, in words: first the sound, then what it means. */
export const CAPTIONS: Readonly<Record<CaptionId, string>> = texts({
  card: 'app.caption-card',
  lift: 'app.caption-lift',
  slip: 'app.caption-slip',
  stamp: 'app.caption-stamp',
  pen: 'app.caption-pen',
  stud: 'app.caption-stud',
  crack: 'app.caption-crack',
  telex: 'app.caption-telex',
  bell: 'app.caption-bell',
  brass: 'app.caption-brass',
  'ending-good': 'app.caption-ending-good',
  'ending-mixed': 'app.caption-ending-mixed',
  'ending-bad': 'app.caption-ending-bad',
  clock: 'app.caption-clock',
  pulse: 'app.caption-pulse',
  strings: 'app.caption-strings',
  theme: 'app.caption-theme',
});
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
