'use client';
import { useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Popover } from './Popover.js';
import { rove } from './rove.js';

/** One action of a {@link MenuList}. */
export type MenuItem = {
  /** Tells it from the others. */
  id: string;
  /** What it does, as a verb. */
  label: string;
  /** Icon before the words. */
  icon?: ReactNode;
  /** Colours what destroys something. */
  tone?: 'danger';
  /** Cannot be chosen now. @default false */
  disabled?: boolean;
  /** Called once the menu has closed and the focus is back on its button. */
  onSelect: () => void;
};

/** Props of {@link MenuList}. */
export type MenuListProps = {
  open: boolean;
  /** Called with `false` when the person has chosen or goes away. */
  onOpenChange: (open: boolean) => void;
  /** The button that opens it, which gets the focus back. */
  anchor: RefObject<HTMLElement | null>;
  /** Name of the menu. */
  label: string;
  /** Actions in order; 'separator' draws a line. */
  entries: readonly (MenuItem | 'separator')[];
};

/** A list of actions beside the button that opens it. */
export function MenuList({ open, onOpenChange, anchor, label, entries }: MenuListProps) {
  const first = useRef<HTMLButtonElement>(null);

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Tab') onOpenChange(false);
    if (rove(event, '[role=menuitem]', 'block') || event.key.length > 1 || event.key === ' ')
      return;
    const items = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]'));
    const typed = event.key.toLocaleLowerCase();
    items.find((item) => item.textContent?.toLocaleLowerCase().startsWith(typed))?.focus();
  }

  const isFirst = entries.findIndex((entry) => entry !== 'separator');
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      anchor={anchor}
      initialFocus={first}
      align="end"
      label={label}
      role="menu"
      className="ok-menu"
      onKeyDown={handleKeyDown}
    >
      {entries.map((entry, index) =>
        entry === 'separator' ? (
          <hr key={index} className="ok-menu-separator" />
        ) : (
          <button
            key={entry.id}
            ref={index === isFirst ? first : undefined}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={entry.disabled || undefined}
            data-tone={entry.tone}
            className="ok-bare ok-menu-item"
            onClick={() => {
              if (entry.disabled) return;
              anchor.current?.focus();
              onOpenChange(false);
              entry.onSelect();
            }}
          >
            {entry.icon}
            {entry.label}
          </button>
        ),
      )}
    </Popover>
  );
}
