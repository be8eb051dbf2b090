import { h } from 'preact';
import { ICON_PATHS, type IconName } from './icon-paths';

export type { IconName };

/** Decorative by default: the word beside it carries the meaning. With `label` it speaks for itself. */
export function Icon({ name, label, class: extra }: { readonly name: IconName; readonly label?: string; readonly class?: string }) {
  return (
    <svg
      class={extra ? `icon ${extra}` : 'icon'}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {ICON_PATHS[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
