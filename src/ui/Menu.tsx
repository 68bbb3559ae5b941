'use client';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './Button.js';
import { IconButton } from './IconButton.js';
import { MoreIcon } from './icons.js';
import { MenuList, type MenuItem } from './MenuList.js';

export type { MenuItem };

/** Props of {@link Menu}. */
export type MenuProps = {
  /** Name of the button and of the menu. */
  label: string;
  /** Actions in order; 'separator' draws a line. */
  entries: readonly (MenuItem | 'separator')[];
  /** Words of the button; none is an icon of three dots. */
  children?: ReactNode;
  /** Called when the person points at the button or reaches it: the moment to fetch what it opens. */
  onIntent?: () => void;
};

/** A button that opens a list of actions. */
export function Menu({ label, entries, children, onIntent }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const trigger = {
    ref: button,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    onClick: () => setOpen((now) => !now),
    onPointerEnter: onIntent,
    onFocus: onIntent,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setOpen(true);
    },
  };

  return (
    <>
      {children ? (
        <Button aria-label={label} {...trigger}>
          {children}
        </Button>
      ) : (
        <IconButton label={label} icon={<MoreIcon />} variant="ghost" size="small" {...trigger} />
      )}
      <MenuList
        open={open}
        onOpenChange={setOpen}
        anchor={button}
        label={label}
        entries={entries}
      />
    </>
  );
}
