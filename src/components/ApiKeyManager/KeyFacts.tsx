import type { ApiKey } from '../../contract/index.js';
import { formatDate, formatFullDate } from '../../lib/formatDate.js';
import { Badge } from '../../ui/Badge.js';
import { CodeInline } from '../../ui/CodeInline.js';
import type { DialogMessages } from './dialogWords.js';
import { Fact } from './Fact.js';
import type { KeyContent, KeyKind, Words } from './types.js';
import { usedText } from './usedText.js';

/** Props of {@link KeyFacts}. */
export type KeyFactsProps = {
  words: Words;
  messages: DialogMessages;
  subject: ApiKey;
  content: KeyContent;
  kind: KeyKind;
  /** Says when it ends too, where that cannot be changed. */
  withEnd: boolean;
};

/** What is known of a key and cannot be changed. */
export function KeyFacts({ words, messages, subject, content, kind, withEnd }: KeyFactsProps) {
  const { key_id, created_at, created_by, expires_at, scopes, lost_scopes = [] } = subject;
  const date = formatDate(created_at, words);
  return (
    <dl className="ok-facts">
      <Fact term={messages.keyId}>
        <CodeInline>{key_id}</CodeInline>
      </Fact>
      <Fact term={messages.created}>
        {created_by ? messages.madeBy(date, created_by.name || created_by.email) : date}
      </Fact>
      {content.details ? (
        <Fact term={messages.lastUsed}>{usedText(subject, content.now, words)}</Fact>
      ) : null}
      {withEnd ? (
        <Fact term={messages.expires}>
          {expires_at === null ? messages.never : formatFullDate(expires_at, words)}
        </Fact>
      ) : null}
      {content.details && kind === 'keys' ? (
        <Fact several term={messages.mayDo}>
          {scopes == null
            ? messages.mayEverything
            : scopes.length === 0
              ? messages.mayNothing
              : scopes.map((scope) => <CodeInline key={scope}>{scope}</CodeInline>)}
        </Fact>
      ) : null}
      {lost_scopes.length > 0 ? (
        <Fact several term={messages.lostScopes}>
          {lost_scopes.map((scope) => (
            <Badge key={scope} tone="warning">
              <s>{scope}</s>
            </Badge>
          ))}
        </Fact>
      ) : null}
    </dl>
  );
}
