'use client';
import type { RefObject } from 'react';
import type { ApiKey } from '../../contract/index.js';
import { TrashIcon } from '../../ui/actionIcons.js';
import { InfoIcon, RefreshIcon } from '../../ui/icons.js';
import { MenuList, type MenuItem } from '../../ui/MenuList.js';
import { stateOf } from './listing.js';
import { mayRotate } from './rotation.js';
import { keyToolMessages } from './toolMessages.js';
import type { KeyContent, OpenDialog, Words } from './types.js';

/** Props of {@link KeyMenu}. */
export type KeyMenuProps = {
  words: Words;
  content: KeyContent;
  subject: ApiKey;
  /** Its button in the row. */
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  onOpen: (dialog: OpenDialog) => void;
  /** Shows the rotation that the key is in. */
  onWatch: (keyId: string) => void;
};

/** What can be done with a key now; what cannot is left out. */
export function KeyMenu({ words, content, subject: key, anchor, onOpen, ...props }: KeyMenuProps) {
  const messages = { ...keyToolMessages, ...words.own };
  const { actions, rows, now } = content;
  const state = stateOf(key, now);
  const asks = (name: 'details' | 'rotate' | 'revoke') => ({
    id: name,
    label: messages[name],
    onSelect: () => onOpen({ name, key }),
  });
  const entries: (MenuItem | 'separator')[] = [{ ...asks('details'), icon: <InfoIcon /> }];
  if (actions.rotate && mayRotate(key, rows, now)) {
    entries.push({ ...asks('rotate'), icon: <RefreshIcon /> });
  }
  if (actions.rotate && state === 'rotating') {
    entries.push({
      id: 'watch',
      label: messages.showRotation,
      icon: <RefreshIcon />,
      onSelect: () => props.onWatch(key.key_id),
    });
  }
  if (state !== 'revoked') {
    entries.push('separator', { ...asks('revoke'), icon: <TrashIcon />, tone: 'danger' });
  }
  return (
    <MenuList
      open
      onOpenChange={() => props.onClose()}
      anchor={anchor}
      label={words.messages.actionsFor(key.name)}
      entries={entries}
    />
  );
}
