'use client';
import type { Organization } from '../../contract/index.js';
import { ToastRegion, type ToastMessage } from '../../ui/ToastRegion.js';
import type { OrgSwitcherMessages } from './messages.js';
import type { SwitcherNews } from './types.js';

/** Props of {@link SwitcherNotice}. */
export type SwitcherNoticeProps = {
  messages: OrgSwitcherMessages;
  news: SwitcherNews | null;
  onDismiss: (id: string) => void;
  onOpen: (organization: Organization) => void;
};

/** Tells what came of a switch or an answer. */
export function SwitcherNotice({ messages, news, onDismiss, onOpen }: SwitcherNoticeProps) {
  return <ToastRegion toast={news ? toastOf(news) : undefined} onDismiss={onDismiss} />;

  function toastOf(event: SwitcherNews): ToastMessage {
    if (event.kind === 'declined') return { id: event.id, text: messages.declined(event.name) };
    const { id, organization } = event;
    if (event.kind === 'joined') {
      const action = { label: messages.open, onAction: () => onOpen(organization) };
      return { id, tone: 'success', text: messages.joined(organization.name), action };
    }
    const still = event.previous ? ` ${messages.stillIn(event.previous.name)}` : '';
    return { id, tone: 'danger', text: messages.didNotOpen(organization.name) + still };
  }
}
