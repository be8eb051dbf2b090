import { useEffect, useState } from 'preact/hooks';
import type { CaptionId, Host } from './host';
import './captions.css';

/** What is heard, in words: first the sound, then what it means. */
export const CAPTIONS: Readonly<Record<CaptionId, string>> = {
  card: 'card laid: a measure is tabled',
  lift: 'card lifted',
  slip: 'paper slides: a dispatch',
  stamp: 'stamp: the text circulates',
  pen: 'pen draws a line',
  stud: 'studs click: delegations hold',
  crack: 'a crack: silence is broken',
  telex: 'teleprinter: the rival moves',
  bell: 'bell: adopted',
  brass: 'the room stops; one low brass note: a firebreak is crossed',
  'ending-good': 'bright chord',
  'ending-mixed': 'open, undecided chord',
  'ending-bad': 'dark chord',
  clock: 'wall clock ticks',
  pulse: 'a slow pulse joins the hum',
  strings: 'high, thin strings join the room',
  theme: 'quiet music',
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
