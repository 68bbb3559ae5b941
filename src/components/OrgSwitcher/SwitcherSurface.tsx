'use client';
import { useMemo, useState, type RefObject } from 'react';
import { Palette } from '../../ui/Palette.js';
import { Popover } from '../../ui/Popover.js';
import type { Words } from './describe.js';
import type { OrgSwitcherMessages } from './messages.js';
import { SwitcherPanel, type SwitcherPanelProps } from './SwitcherPanel.js';

/** Props of {@link SwitcherSurface}. */
export type SwitcherSurfaceProps = Omit<SwitcherPanelProps, 'words'> & {
  messages: OrgSwitcherMessages;
  locale: string;
  anchor: RefObject<HTMLElement | null>;
  onOpenChange: (open: boolean) => void;
};

/** The open switcher: beside its button, or over the page. */
export function SwitcherSurface(props: SwitcherSurfaceProps) {
  const { messages, locale, anchor, onOpenChange, ...panel } = props;
  // Taken when the list opens: a trial does not end while somebody looks at it.
  const [now] = useState(() => Date.now());
  const words = useMemo((): Words => ({ messages, locale, now }), [messages, locale, now]);
  if (panel.variant === 'command') {
    return (
      <Palette open onOpenChange={onOpenChange} label={messages.commandLabel}>
        <SwitcherPanel {...panel} words={words} />
      </Palette>
    );
  }
  return (
    <Popover
      open
      onOpenChange={onOpenChange}
      anchor={anchor}
      label={messages.label}
      matchWidth
      className="ok-org-switcher-popover"
    >
      <SwitcherPanel {...panel} words={words} />
    </Popover>
  );
}
