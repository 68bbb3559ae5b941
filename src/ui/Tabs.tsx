'use client';
import { type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import { Count } from './Count.js';
import { rove } from './rove.js';

/** One tab. */
export type Tab<Value extends string> = {
  /** What it stands for. */
  value: Value;
  /** Its words. */
  label: ReactNode;
  /** How many there are. */
  count?: ReactNode;
};

/** Props of {@link Tabs}. */
export type TabsProps<Value extends string> = Omit<ComponentPropsWithoutRef<'div'>, 'children'> & {
  /** Name of the row of tabs. */
  label: string;
  /** The tab that is shown. */
  value: Value;
  /** Called with the tab that the person chose. */
  onValueChange: (value: Value) => void;
  /** In order. */
  tabs: readonly Tab<Value>[];
  /** Begins the ids of tabs and panel; pass the same to {@link tabPanelProps}. */
  idBase: string;
};

/** Attributes of the panel that belongs to the chosen tab. */
export function tabPanelProps(idBase: string, value: string) {
  return { role: 'tabpanel', id: `${idBase}-panel`, 'aria-labelledby': `${idBase}-${value}` };
}

/** A row of tabs over one panel. */
export function Tabs<Value extends string>({
  label,
  value,
  onValueChange,
  tabs,
  idBase,
  className,
  ...rest
}: TabsProps<Value>) {
  return (
    <div
      role="tablist"
      aria-label={label}
      {...rest}
      className={cx('ok-tabs', className)}
      onKeyDown={(event) => rove(event, '[role=tab]', 'inline')?.click()}
    >
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`${idBase}-${tab.value}`}
          aria-selected={tab.value === value}
          aria-controls={tab.value === value ? `${idBase}-panel` : undefined}
          tabIndex={tab.value === value ? 0 : -1}
          className="ok-bare ok-tab"
          onClick={() => onValueChange(tab.value)}
        >
          {/* A space, for what is read aloud would be one word. */}
          {tab.label} {tab.count === undefined ? null : <Count>{tab.count}</Count>}
        </button>
      ))}
    </div>
  );
}
