'use client';
import { useRef, useState } from 'react';
import { Chip } from '../../ui/Chip.js';
import { CloseIcon, PlusIcon } from '../../ui/icons.js';
import { Popover } from '../../ui/Popover.js';
import { rove } from '../../ui/rove.js';

/** Props of {@link FilterChip}. */
export type FilterChipProps<Value extends string> = {
  /** What is filtered by. */
  label: string;
  options: readonly { value: Value; label: string }[];
  /** What must hold; undefined for no filter. */
  value: Value | undefined;
  /** Name of the chip while nothing is filtered by it. */
  addLabel: (name: string) => string;
  /** Name of the chip while it holds: the press takes the filter away. */
  clearLabel: (name: string, value: string) => string;
  onValueChange: (value: Value | undefined) => void;
};

/** A filter that can be added, and taken away by another press. */
export function FilterChip<Value extends string>(props: FilterChipProps<Value>) {
  const { label, options, value, addLabel, clearLabel, onValueChange } = props;
  const [open, setOpen] = useState(false);
  const chip = useRef<HTMLButtonElement>(null);
  const chosen = options.find((option) => option.value === value);
  if (value !== undefined) {
    const name = chosen?.label ?? value;
    return (
      <Chip
        ref={chip}
        pressed
        aria-label={clearLabel(label, name)}
        onClick={() => onValueChange(undefined)}
      >
        {label}{' '}
        <b className="ok-text" data-strong>
          {name}
        </b>
        <CloseIcon size="small" />
      </Chip>
    );
  }
  return (
    <>
      <Chip
        ref={chip}
        icon={<PlusIcon size="small" />}
        className="ok-members-table-add"
        aria-label={addLabel(label)}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen((now) => !now)}
      >
        {label}
      </Chip>
      <Popover
        open={open}
        onOpenChange={setOpen}
        anchor={chip}
        label={label}
        role="menu"
        className="ok-menu"
        onKeyDown={(event) => rove(event, '[role=menuitemradio]', 'block')}
      >
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="menuitemradio"
            aria-checked="false"
            className="ok-bare ok-menu-item"
            onClick={() => {
              chip.current?.focus();
              setOpen(false);
              onValueChange(option.value);
            }}
          >
            {option.label}
          </button>
        ))}
      </Popover>
    </>
  );
}
