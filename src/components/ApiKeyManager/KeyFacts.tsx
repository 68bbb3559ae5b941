import type { ApiKey } from '../../contract/index.js';
import { formatDate, formatFullDate } from '../../lib/formatDate.js';
import { formatRelative } from '../../lib/formatRelative.js';
import { Badge } from '../../ui/Badge.js';
import { CodeInline } from '../../ui/CodeInline.js';
import type { KeyDialogMessages } from './dialogMessages.js';
import type { KeyContent, KeyKind, Words } from './types.js';

/** Props of {@link KeyFacts}. */
export type KeyFactsProps = {
  words: Words;
  messages: KeyDialogMessages;
  subject: ApiKey;
  content: KeyContent;
  kind: KeyKind;
  /** Says when it ends too, where that cannot be changed. */
  withEnd: boolean;
};

/** What is known of a key and cannot be changed. */
export function KeyFacts({ words, messages, subject, content, kind, withEnd }: KeyFactsProps) {
  const { key_id, created_at, created_by, expires_at, last_used_at, last_used_ip } = subject;
  const { scopes, lost_scopes = [] } = subject;
  const date = formatDate(created_at, words);
  const used = last_used_at == null ? null : formatRelative(last_used_at, content.now, words);
  return (
    <dl className="ok-api-key-manager-facts">
      <dt className="ok-text" data-tone="muted">
        {messages.keyId}
      </dt>
      <dd className="ok-text">
        <CodeInline>{key_id}</CodeInline>
      </dd>
      <dt className="ok-text" data-tone="muted">
        {messages.maker}
      </dt>
      <dd className="ok-text">
        {created_by ? messages.madeBy(date, created_by.name || created_by.email) : date}
      </dd>
      {content.details ? (
        <>
          <dt className="ok-text" data-tone="muted">
            {messages.lastUse}
          </dt>
          <dd className="ok-text">
            {used === null
              ? messages.usedNever
              : last_used_ip
                ? messages.usedFrom(used, last_used_ip)
                : used}
          </dd>
        </>
      ) : null}
      {withEnd ? (
        <>
          <dt className="ok-text" data-tone="muted">
            {messages.expires}
          </dt>
          <dd className="ok-text">
            {expires_at === null ? messages.never : formatFullDate(expires_at, words)}
          </dd>
        </>
      ) : null}
      {content.details && kind === 'keys' ? (
        <>
          <dt className="ok-text" data-tone="muted">
            {messages.mayDo}
          </dt>
          <dd className="ok-text ok-api-key-manager-bar">
            {scopes == null ? messages.everything : scopes.length === 0 ? messages.nothing : null}
            {scopes?.map((scope) => (
              <CodeInline key={scope}>{scope}</CodeInline>
            ))}
          </dd>
        </>
      ) : null}
      {lost_scopes.length > 0 ? (
        <>
          <dt className="ok-text" data-tone="muted">
            {messages.lostScopes}
          </dt>
          <dd className="ok-text ok-api-key-manager-bar">
            {lost_scopes.map((scope) => (
              <Badge key={scope} tone="warning">
                <s>{scope}</s>
              </Badge>
            ))}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
