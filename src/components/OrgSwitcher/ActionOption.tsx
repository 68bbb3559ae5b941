'use client';
import { MailIcon, PlusIcon } from '../../ui/icons.js';
import type { Action } from './choices.js';

/** Props of {@link ActionOption}. */
export type ActionOptionProps = {
  id: string;
  position: number;
  active: boolean;
  action: Action;
  text: string;
  onAct: (action: Action) => void;
  onPoint: (position: number) => void;
};

/** An entry of the list that does something else than open an organization. */
export function ActionOption({
  id,
  position,
  active,
  action,
  text,
  onAct,
  onPoint,
}: ActionOptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected="false"
      data-position={position}
      data-active={active ? '' : undefined}
      className="ok-org-switcher-line ok-org-switcher-action"
      onClick={() => onAct(action)}
      onPointerMove={active ? undefined : () => onPoint(position)}
    >
      {action === 'create' ? <PlusIcon /> : <MailIcon />}
      <span className="ok-identity-text">{text}</span>
    </div>
  );
}
