import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  readonly children?: ComponentChildren;
  readonly onPress: (event: MouseEvent) => void;
  /** When set, the button cannot be pressed and says why: on hover, on focus, to a screen reader. */
  readonly reason?: string | null | undefined;
  readonly primary?: boolean;
  readonly onTable?: boolean;
  readonly small?: boolean;
  readonly icon?: IconName;
  /** Name for a button whose words fold away when room is short, or that has none. */
  readonly label?: string;
  readonly shortcut?: string;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly class?: string;
  readonly autoFocus?: boolean;
}

/**
 * A button that stays focusable when it cannot be pressed (aria-disabled), so that its reason can be read by everybody.
 */
export function Button(props: ButtonProps) {
  const id = useId();
  const classes = ['button'];
  if (props.primary) classes.push('primary');
  if (props.onTable) classes.push('on-table');
  if (props.small) classes.push('small');
  if (!props.children) classes.push('square');
  if (props.class) classes.push(props.class);
  const hint = props.reason ?? (props.label ? props.label + (props.shortcut ? ` (${props.shortcut})` : '') : undefined);
  return (
    <>
      <button
        type="button"
        class={classes.join(' ')}
        aria-disabled={props.reason ? 'true' : undefined}
        aria-describedby={props.reason ? id : undefined}
        aria-label={props.label}
        aria-keyshortcuts={props.shortcut}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        title={hint}
        autoFocus={props.autoFocus}
        onClick={(event) => {
          if (!props.reason) props.onPress(event);
        }}
      >
        {props.icon ? <Icon name={props.icon} /> : null}
        {props.children}
      </button>
      {props.reason ? (
        <span class="hidden-text" id={id}>
          {props.reason}
        </span>
      ) : null}
    </>
  );
}
