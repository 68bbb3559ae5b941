'use client';
import { useState } from 'react';
import type { ApiError } from '../../client/index.js';
import { formatTime } from '../../lib/formatDate.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Loaded } from '../../ui/Loaded.js';
import { Text } from '../../ui/Text.js';
import { lookOf } from './ColorsSection.js';
import { loadFailing, loadPublish, prepareTasks } from './load.js';
import type { BrandingContent, Words } from './types.js';
import type { BrandForm } from './useBrandForm.js';

/** Props of {@link PublishBar}. */
export type PublishBarProps = { words: Words; content: BrandingContent; form: BrandForm };

/** What differs from what is published, and the ways on from there. */
export function PublishBar({ words, content, form }: PublishBarProps) {
  const { messages } = words;
  const { draft, offline, actions } = content;
  const [asks, setAsks] = useState<'publish' | 'discard' | null>(null);
  const { count, isDirty, sending } = form;
  const hasDrafts = actions.publish !== undefined;
  const savedAt = draft?.updated_at ?? null;
  const look = lookOf(content, form);
  /** Leads to the first field that cannot be sent. */
  const isWrong = (button: HTMLElement): boolean => {
    const wrong = form.firstWrong();
    const root = button.closest('.ok-branding-editor');
    if (wrong) root?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
    return wrong !== undefined;
  };
  const save = async (button: HTMLElement): Promise<void> => {
    if (isWrong(button)) return;
    if ((await form.save()) === null && !hasDrafts) form.setNews(messages.saved);
  };
  const publish = async (button: HTMLElement): Promise<void> => {
    if (isWrong(button)) return;
    const failing = (await loadFailing())(look);
    // The server has the last word on what can be read.
    const refusal = failing.length > 0 ? null : await form.publish();
    if (failing.length > 0 || refusal?.code === 'contrast') setAsks('publish');
  };
  return (
    <>
      <FormProblemBanner {...{ words, content, form }} />
      <Card className="ok-row ok-branding-editor-bar">
        <Text role="status" className="ok-branding-editor-news">
          <Text as="span" strong>
            {form.news ??
              (count === 0
                ? messages.noChanges
                : hasDrafts
                  ? messages.draftOf(count)
                  : messages.changesOf(count))}
          </Text>{' '}
          <Text as="span" tone="muted">
            {isDirty
              ? messages.notSaved
              : hasDrafts && count > 0 && savedAt !== null
                ? messages.savedAt(formatTime(savedAt, words))
                : null}
          </Text>
        </Text>
        {offline ? null : (
          <>
            {isDirty ? (
              <Button variant="ghost" disabled={sending !== null} onClick={() => form.clear()}>
                {messages.undo}
              </Button>
            ) : hasDrafts && count > 0 ? (
              <Button
                variant="ghost"
                disabled={sending !== null}
                onPointerEnter={prepareTasks}
                onFocus={prepareTasks}
                onClick={() => setAsks('discard')}
              >
                {messages.discard}
              </Button>
            ) : null}
            <Button
              variant={hasDrafts ? undefined : 'primary'}
              busy={sending === 'save'}
              disabled={!isDirty || sending === 'publish'}
              onClick={(event) => void save(event.currentTarget)}
            >
              {hasDrafts ? messages.saveDraft : messages.save}
            </Button>
            {hasDrafts ? (
              <Button
                variant="primary"
                busy={sending === 'publish'}
                disabled={count === 0 || sending === 'save'}
                onPointerEnter={prepareTasks}
                onFocus={prepareTasks}
                onClick={(event) => void publish(event.currentTarget)}
              >
                {messages.publish}
              </Button>
            ) : null}
          </>
        )}
      </Card>
      {asks ? (
        <Loaded
          load={loadPublish}
          when
          props={{ asks, words, form, look, onClose: () => setAsks(null) }}
        />
      ) : null}
    </>
  );
}

/** Why it was not saved or published, where no field says it. */
function FormProblemBanner({ words: { messages }, content, form }: PublishBarProps) {
  const { problem } = form;
  if (!problem || Object.keys(problem.error.fields).length > 0) return null;
  if (problem.error.code === 'contrast') return null;
  const title = problem.doing === 'save' ? messages.saveFailed : messages.publishFailed;
  if (problem.error.code !== 'version_conflict') {
    return (
      <Banner tone="danger" title={title}>
        {problem.error.detail}
      </Banner>
    );
  }
  const version = versionOf(problem.error);
  const showTheirs = async (): Promise<void> => {
    await content.actions.read();
    form.clear();
  };
  return (
    <Banner
      tone="warning"
      title={`${title} ${messages.conflict}`}
      actions={
        <>
          <Button size="small" onClick={() => void showTheirs()}>
            {messages.showTheirs}
          </Button>
          {version === undefined ? null : (
            <Button size="small" onClick={() => void form.save(version)}>
              {messages.keepMine}
            </Button>
          )}
        </>
      }
    >
      {messages.conflictNote}
    </Banner>
  );
}

/** The version that the server has now, as its refusal tells. */
function versionOf({ problem }: ApiError): number | undefined {
  const current = problem?.current;
  if (typeof current !== 'object' || current === null || !('version' in current)) return undefined;
  return typeof current.version === 'number' ? current.version : undefined;
}
