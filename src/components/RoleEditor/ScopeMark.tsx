import { CheckIcon } from '../../ui/icons.js';

/** A tick, or a dot where there is none; coloured where saving gives or takes it. */
export function ScopeMark({ on, change }: { on: boolean; change?: 'gain' | 'loss' | undefined }) {
  return (
    <span className="ok-role-editor-mark" data-on={on ? '' : undefined} data-change={change}>
      {on ? <CheckIcon /> : null}
    </span>
  );
}
