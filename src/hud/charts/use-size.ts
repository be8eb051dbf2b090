import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Size of an element in pixels, so that lettering in a chart keeps its size on every screen. */
export function useSize<T extends HTMLElement>(start: readonly [number, number]): [RefObject<T | null>, number, number] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState(start);
  useLayoutEffect(() => {
    const node = ref.current;
    if (node === null) return;
    const read = (): void => {
      const { clientWidth: w, clientHeight: h } = node;
      if (w > 0 && h > 0) setSize((old) => (old[0] === w && old[1] === h ? old : [w, h]));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [ref, size[0], size[1]];
}
