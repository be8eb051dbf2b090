import { useEffect, useRef } from 'preact/hooks';
import type { LessonClock } from '../../classroom';
import type { Host } from '../host';

interface Pressed {
  readonly id: string;
  readonly clock: LessonClock;
}

/** One window on the desk, one on the wall: what is pressed in either stands in both. Returns how the other one is told. */
export function useOtherWindow(host: Host, id: string): (clock: LessonClock) => void {
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    if (!('BroadcastChannel' in globalThis)) return;
    const open = new BroadcastChannel('lesson-clock');
    channel.current = open;
    open.onmessage = ({ data }: MessageEvent<Pressed>) => {
      const kept = host.classroom.classes.peek().find((one) => one.id === id);
      if (data.id === id && kept !== undefined) void host.classroom.keepClass({ ...kept, clock: data.clock });
    };
    return () => {
      channel.current = null;
      open.close();
    };
  }, [id]);
  return (clock) => channel.current?.postMessage({ id, clock } satisfies Pressed);
}
