'use client';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '../../ui/Button.js';
import { HistoryIcon } from '../../ui/brandIcons.js';
import { Header } from '../../ui/Header.js';
import { LiveRegion } from '../../ui/LiveRegion.js';
import { Loaded } from '../../ui/Loaded.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { StaleBanner } from '../../ui/StaleBanner.js';
import { TabBar } from '../../ui/TabBar.js';
import { tabPanelProps, Tabs } from '../../ui/Tabs.js';
import { Text } from '../../ui/Text.js';
import { BrandPart } from './BrandPart.js';
import type { BrandingEditorViewBase } from './BrandingEditorView.js';
import { loadDomain, loadHistory, prepareDomain, prepareTasks } from './load.js';
import type { BrandingContent, BrandingTab, Words } from './types.js';

/** Props of {@link BrandingPage}. */
export type BrandingPageProps = Pick<
  BrandingEditorViewBase,
  'tab' | 'onTabChange' | 'onUnsavedChange'
> & {
  words: Words;
  content: BrandingContent;
  preview: ReactNode;
};

/** The look and the domain of an organization, of which one is shown. */
export function BrandingPage({
  words,
  content,
  tab,
  onTabChange,
  onUnsavedChange,
  preview,
}: BrandingPageProps) {
  const { messages } = words;
  const { History, organizationName, parentName } = content;
  const [chosen, setChosen] = useState<BrandingTab>('brand');
  const [showsHistory, setShowsHistory] = useState(false);
  const [news, setNews] = useState<string | null>(null);
  const idBase = useId();
  const open = tab ?? chosen;
  return (
    <>
      <div className="ok-stack ok-gap-half">
        <Header title={messages.title} />
        <Text tone="muted">
          <bdi>
            {parentName === null ? organizationName : messages.inside(organizationName, parentName)}
          </bdi>
        </Text>
      </div>
      <TabBar
        actions={
          History ? (
            <Button
              variant="ghost"
              size="small"
              icon={<HistoryIcon />}
              onPointerEnter={prepareTasks}
              onFocus={prepareTasks}
              onClick={() => setShowsHistory(true)}
            >
              {messages.history}
            </Button>
          ) : undefined
        }
      >
        <Tabs
          label={messages.tabs}
          idBase={idBase}
          value={open}
          tabs={[
            { value: 'brand', label: messages.tabBrand },
            { value: 'domain', label: messages.tabDomain },
          ]}
          onPointerEnter={prepareDomain}
          onFocus={prepareDomain}
          onValueChange={(next) => {
            setChosen(next);
            onTabChange?.({ tab: next });
          }}
        />
      </TabBar>
      <StaleBanner words={words} content={content} />
      <div {...tabPanelProps(idBase, open)} className="ok-stack">
        {/* Kept while the domain is looked at, so that nothing typed is lost. */}
        <div hidden={open !== 'brand'} className="ok-stack ok-branding-editor-brand">
          <BrandPart {...{ words, content, preview, onUnsavedChange }} onDone={setNews} />
        </div>
        <Loaded
          load={loadDomain}
          when={open === 'domain'}
          waiting={<Skeleton />}
          props={{ words, content, onDone: setNews }}
        />
      </div>
      {showsHistory && History ? (
        <Loaded
          load={loadHistory}
          when
          props={{
            words,
            content,
            History,
            onDone: setNews,
            onClose: () => setShowsHistory(false),
          }}
        />
      ) : null}
      <LiveRegion>{news}</LiveRegion>
    </>
  );
}
