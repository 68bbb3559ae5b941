'use client';
import type { ReactNode } from 'react';
import { formatTime } from '../../lib/formatDate.js';
import { Header } from '../../ui/Header.js';
import { TabBar } from '../../ui/TabBar.js';
import { Tabs } from '../../ui/Tabs.js';
import { Text } from '../../ui/Text.js';
import { countText } from './describe.js';
import type { KeyContent, KeyKind, KeyTab, Words } from './types.js';

/** Props of {@link ManagerHead}. */
export type ManagerHeadProps = {
  words: Words;
  kind: KeyKind;
  tabs: readonly KeyTab[];
  idBase: string;
  onKindChange: ((kind: KeyKind) => void) | undefined;
  content: KeyContent | null;
  actions: ReactNode;
};

/** Tabs with the action at their end; of one kind alone its title. */
export function ManagerHead({ words, kind, tabs, idBase, content, ...head }: ManagerHeadProps) {
  const { messages } = words;
  const reading = content?.refreshing ? (
    <Text as="span" size="small" tone="subtle" numeric>
      {messages.refreshing(formatTime(content.asOf, words))}
    </Text>
  ) : null;
  if (tabs.length < 2) {
    return (
      <Header
        title={kind === 'keys' ? messages.title : messages.tokens}
        count={content && content.rows.length > 0 ? countText(content.rows.length, words) : null}
      >
        {reading}
        {head.actions}
      </Header>
    );
  }
  return (
    <TabBar
      actions={
        <>
          {reading}
          {head.actions}
        </>
      }
    >
      <Tabs
        label={messages.kinds}
        idBase={idBase}
        value={kind}
        onValueChange={(value) => head.onKindChange?.(value)}
        tabs={tabs.map((tab) => ({
          value: tab.kind,
          label: tab.kind === 'keys' ? messages.keys : messages.tokens,
          ...(tab.count === null ? {} : { count: countText(tab.count, words) }),
        }))}
      />
    </TabBar>
  );
}
