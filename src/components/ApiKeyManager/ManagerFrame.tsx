'use client';
import type { ReactNode } from 'react';
import { cx } from '../../lib/cx.js';
import { rootProps } from '../../ui/rootProps.js';
import { tabPanelProps } from '../../ui/Tabs.js';
import { Widget } from '../../ui/Widget.js';
import type { ApiKeyManagerViewBase } from './ApiKeyManagerView.js';
import { ManagerHead } from './ManagerHead.js';
import type { KeyContent, Words } from './types.js';

/** Props of {@link ManagerFrame}. */
export type ManagerFrameProps = {
  view: ApiKeyManagerViewBase;
  words: Words;
  /** Begins the ids of tabs and panel. */
  idBase: string;
  content: KeyContent | null;
  /** The button at the end of the tabs. */
  actions: ReactNode;
  /** What the chosen tab shows. */
  children: ReactNode;
  /** What stands outside of the tab. */
  after?: ReactNode;
};

/** Root of the widget, tabs and what they show. */
export function ManagerFrame({ view, words, idBase, content, ...frame }: ManagerFrameProps) {
  const { kind = 'keys', tabs = [], organizationId } = view;
  return (
    <Widget
      {...rootProps(view)}
      className={cx('ok-api-key-manager', view.className)}
      data-ok-org={kind === 'keys' ? (organizationId ?? undefined) : undefined}
    >
      <ManagerHead
        words={words}
        kind={kind}
        tabs={tabs}
        idBase={idBase}
        onKindChange={view.onKindChange}
        content={content}
        actions={frame.actions}
      />
      <div {...(tabs.length > 1 ? tabPanelProps(idBase, kind) : {})} className="ok-stack">
        {frame.children}
      </div>
      {frame.after}
    </Widget>
  );
}
