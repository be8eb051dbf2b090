import { useLayoutEffect, useState } from 'preact/hooks';

/** The board's own limit between columns and one column, in rem: larger text brings the narrow page by itself. */
const NARROW = 76;

function isNarrow(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return document.documentElement.clientWidth < NARROW * rem;
}

export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(isNarrow);
  useLayoutEffect(() => {
    const read = (): void => setNarrow(isNarrow());
    const observer = new ResizeObserver(read);
    observer.observe(document.documentElement);
    // A larger text size changes no element of the page's frame, only the length of a rem.
    const text = new MutationObserver(read);
    text.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text'] });
    return () => {
      observer.disconnect();
      text.disconnect();
    };
  }, []);
  return narrow;
}
