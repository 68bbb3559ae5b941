'use client';
import type { RoleImpact } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { MinusIcon } from '../../ui/actionIcons.js';
import { PlusIcon } from '../../ui/icons.js';
import { LinkButton } from '../../ui/LinkButton.js';
import { Text } from '../../ui/Text.js';
import { labelsOf } from './catalogue.js';
import { counted, holdersText } from './describe.js';
import { countChanges, type Changes } from './draft.js';
import type { RoleEntry, RolesContent, Words } from './types.js';

/** Props of {@link ImpactPanel}. */
export type ImpactPanelProps = Pick<RolesContent, 'impact' | 'onShowMembers'> & {
  words: Words;
  entry: RoleEntry;
  changes: Changes;
};

/** Who holds the role, and what saving would give them and take from them. */
export function ImpactPanel({ words, entry, changes, impact, onShowMembers }: ImpactPanelProps) {
  const { messages } = words;
  const { role } = entry;
  const holders = holdersText(role, words);
  const edited = countChanges(changes) > 0;
  const touching = changes.gained.length + changes.lost.length > 0;
  const unused = role.member_count === 0 && !role.key_count;
  return (
    <aside
      className="ok-stack ok-role-editor-impact"
      aria-label={edited ? messages.impact : messages.impactNow}
    >
      <Text as="h3" strong>
        {edited ? messages.impact : messages.impactNow}
      </Text>
      {holders ? (
        <div>
          <Text size="title" numeric>
            {holders}
          </Text>
          <Text size="small" tone="muted">
            {messages.holdNow}
            {onShowMembers && !unused ? (
              <>
                {' · '}
                <LinkButton onClick={() => onShowMembers({ role })}>{messages.seeWho}</LinkButton>
              </>
            ) : null}
          </Text>
        </div>
      ) : null}
      <div aria-live="polite" aria-busy={impact.status === 'working'}>
        {touching && entry.lock === null ? (
          <Effect words={words} impact={impact} unused={unused} />
        ) : entry.lock === null ? (
          <Text tone="muted">{edited ? messages.impactText : messages.impactNone}</Text>
        ) : null}
      </div>
    </aside>
  );
}

type EffectProps = { words: Words; impact: RolesContent['impact']; unused: boolean };

function Effect({ words, impact, unused }: EffectProps) {
  const { messages, locale } = words;
  if (impact.status === 'unknown') {
    return (
      <Banner
        title={messages.impactUnknown}
        actions={
          <Button size="small" onClick={() => impact.retry()}>
            {messages.retry}
          </Button>
        }
      >
        {impact.error?.detail}
      </Banner>
    );
  }
  if (!impact.impact) return <Text tone="muted">{messages.working}</Text>;
  if (unused) return <Text tone="muted">{messages.impactNobody}</Text>;
  const yours = impact.impact.scopes.filter(({ you }) => you).map(({ scope }) => scope);
  const lockedOut = yours.includes('members:manage');
  return (
    <>
      <ul className="ok-list ok-stack ok-role-editor-delta ok-gap-1-5">
        {impact.impact.scopes.map((line) => (
          <Line key={line.scope} words={words} line={line} />
        ))}
      </ul>
      {yours.length > 0 ? (
        <Banner
          tone={lockedOut ? 'danger' : 'warning'}
          title={
            lockedOut ? messages.youLockOut : messages.youLose(labelsOf(yours, messages, locale))
          }
        >
          {lockedOut ? messages.youLockOutNote : messages.youStay}
        </Banner>
      ) : null}
    </>
  );
}

function Line({ words, line }: { words: Words; line: RoleImpact['scopes'][number] }) {
  const { messages } = words;
  const gained = line.change === 'gained';
  const members = counted('members', line.members, words);
  const keys = counted('keys', line.keys, words);
  return (
    <li className="ok-choice ok-role-editor-read">
      {gained ? <PlusIcon tone="success" /> : <MinusIcon tone="danger" />}
      <span className="ok-identity-text">
        <span>{messages.scopeName(line.scope)}</span>
        <Text as="span" size="small" tone="muted" numeric>
          {gained ? messages.gain(members) : messages.lose(members)}
          {line.keys > 0 ? `, ${gained ? messages.keysGain(keys) : messages.keysLose(keys)}` : null}
        </Text>
      </span>
    </li>
  );
}
