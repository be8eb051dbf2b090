import type { ComponentChildren } from 'preact';
import type { SectionId } from './place';

/** Where the focus goes when an entry is opened, and where it goes back to. */
export const headingId = (section: SectionId, entry: string): string => `codex-${section}-${entry}`;
export const openerId = (section: SectionId, entry: string): string => `codex-open-${section}-${entry}`;

export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An entry told in place, within a list. */
export function Told({
  section,
  id,
  name,
  aside,
  children,
}: {
  readonly section: SectionId;
  readonly id: string;
  readonly name: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <li class="told">
      <h4 id={headingId(section, id)} tabIndex={-1}>
        {name} {aside ? <small>{aside}</small> : null}
      </h4>
      {children}
    </li>
  );
}
