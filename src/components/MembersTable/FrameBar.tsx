'use client';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.js';
import { DownloadIcon } from '../../ui/actionIcons.js';
import { PersonAddIcon } from '../../ui/icons.js';
import { TabBar } from '../../ui/TabBar.js';
import { Tabs } from '../../ui/Tabs.js';
import type { MembersFrame } from './actions.js';
import { countText, type Words } from './describe.js';
import { loadExport, loadInvitations, loadInvite, preload } from './parts.js';

/** Props of {@link FrameBar}. */
export type FrameBarProps = {
  words: Words;
  frame: MembersFrame;
  idBase: string;
  /** Members in all; null when unknown. */
  size: number | null;
  onInvite: () => void;
  /** Left out while there is nothing to export. */
  onExport: (() => void) | undefined;
  /** How old the rows are, while they are read again. */
  note: ReactNode;
};

/** The two lists, and what can be done with the whole of them. */
export function FrameBar(props: FrameBarProps) {
  const { words, frame, idBase, size, onInvite, onExport, note } = props;
  const { messages } = words;
  const { invitationCount } = frame;
  return (
    <TabBar
      actions={
        <>
          {note}
          {onExport ? (
            <Button
              icon={<DownloadIcon />}
              onPointerEnter={() => preload(loadExport)}
              onFocus={() => preload(loadExport)}
              onClick={() => onExport()}
            >
              {messages.exportCsv}
            </Button>
          ) : null}
          {frame.can.manage ? (
            <Button
              variant="primary"
              icon={<PersonAddIcon />}
              onPointerEnter={() => preload(loadInvite)}
              onFocus={() => preload(loadInvite)}
              onClick={() => onInvite()}
            >
              {messages.invite}
            </Button>
          ) : null}
        </>
      }
    >
      <Tabs
        label={messages.lists}
        idBase={idBase}
        value={frame.tab}
        onValueChange={(tab) => {
          // While the invitations are read from the server.
          if (tab === 'invitations') preload(loadInvitations);
          frame.onTabChange(tab);
        }}
        tabs={[
          {
            value: 'members',
            label: messages.title,
            count: size === null ? undefined : countText(size, words),
          },
          {
            value: 'invitations',
            label: messages.invitations,
            count: invitationCount === null ? undefined : countText(invitationCount, words),
          },
        ]}
      />
    </TabBar>
  );
}
