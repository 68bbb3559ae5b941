'use client';
import { useRef, useState, type ComponentType } from 'react';
import type { ChildOrganization } from '../../contract/index.js';
import { formatQuickNumber } from '../../lib/formatQuickNumber.js';
import { TreeIcon } from '../../ui/actionIcons.js';
import { Button } from '../../ui/Button.js';
import { EmptyState, type EmptyStateProps } from '../../ui/EmptyState.js';
import { Header } from '../../ui/Header.js';
import { PlusIcon } from '../../ui/icons.js';
import { Loaded } from '../../ui/Loaded.js';
import { StaleBanner } from '../../ui/StaleBanner.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { ToastRegion, type ToastMessage } from '../../ui/ToastRegion.js';
import { loadResults, prepare } from './load.js';
import { PartnerToolbar } from './PartnerToolbar.js';
import { PartnerTree } from './PartnerTree.js';
import type { RowAct } from './rowTools.js';
import type { PartnerContent, PartnerQuestion, Words } from './types.js';

/** Props of {@link PartnerPage}. */
export type PartnerPageProps = {
  content: PartnerContent;
  words: Words;
  Empty?: ComponentType<EmptyStateProps> | undefined;
};

/** Head, toolbar, the tree or what was found, and the details beside it. */
export function PartnerPage({ content, words, Empty = EmptyState }: PartnerPageProps) {
  const { messages } = words;
  const { organization, levels, expanded, selected, search, can, onSelectedChange } = content;
  const [question, setQuestion] = useState<PartnerQuestion | null>(null);
  const [toast, setToast] = useState<ToastMessage>();
  const field = useRef<HTMLInputElement>(null);
  const level = levels.get(organization.id);
  const isEmpty = level !== undefined && level.children.length === 0 && search.query === '';

  const notify = (text: string): void =>
    setToast((last) => ({ id: `${Number(last?.id ?? 0) + 1}`, text, tone: 'success' }));
  const createIn = (parent: { id: string; name: string }): void =>
    setQuestion({ kind: 'create', parent });
  const copyId = async ({ id, name }: ChildOrganization): Promise<void> => {
    try {
      await navigator.clipboard.writeText(id);
      notify(messages.idCopied(name));
    } catch {
      notify(messages.notCopied);
    }
  };
  const act: RowAct = (kind, child) => {
    if (kind === 'intent') prepare();
    else if (kind === 'details') onSelectedChange(child.id);
    else if (kind === 'open') content.onOpen?.({ organization: child });
    else if (kind === 'copy') void copyId(child);
    else if (kind === 'create') createIn(child);
    else setQuestion({ kind, child });
  };
  const createButton = can.create ? (
    <Button
      variant="primary"
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => createIn(organization)}
    >
      <PlusIcon />
      {messages.create}
    </Button>
  ) : null;

  return (
    <>
      <Header
        title={messages.title}
        count={level?.total == null ? null : formatQuickNumber(level.total, words)}
      >
        {isEmpty ? null : (
          <span className="ok-row">
            <Button
              onPointerEnter={prepare}
              onFocus={prepare}
              aria-pressed={selected === organization.id}
              onClick={() =>
                onSelectedChange(selected === organization.id ? null : organization.id)
              }
            >
              {messages.usageOfAll}
            </Button>
            {createButton}
          </span>
        )}
      </Header>
      <StaleBanner words={words} content={content} />
      {isEmpty ? (
        <TableFrame>
          <Empty icon={<TreeIcon />} title={messages.empty} actions={createButton}>
            {messages.emptyNote}
          </Empty>
        </TableFrame>
      ) : (
        <>
          <PartnerToolbar {...{ content, words }} ref={field} />
          <div
            className="ok-card ok-stack ok-partner-console-layout"
            data-details={selected === null ? undefined : ''}
          >
            <div className="ok-partner-console-main">
              {search.query === '' ? (
                <PartnerTree {...{ content, words, act }} />
              ) : (
                <Loaded
                  load={loadResults}
                  when
                  waiting={<TableFrame aria-busy />}
                  props={{
                    ...{ organization, search, words, selected, act },
                    onShow: (ids, id) => {
                      content.onExpandedChange([...new Set([...expanded, ...ids])]);
                      onSelectedChange(id);
                      search.onTextChange('');
                      field.current?.focus();
                    },
                  }}
                />
              )}
            </div>
            {selected === null
              ? null
              : content.renderDetails({
                  words,
                  onClose: () => onSelectedChange(null),
                  onAsk: setQuestion,
                })}
          </div>
        </>
      )}
      {question
        ? content.renderQuestion(question, { words, notify, onClose: () => setQuestion(null) })
        : null}
      <ToastRegion toast={toast} onDismiss={() => setToast(undefined)} />
    </>
  );
}
