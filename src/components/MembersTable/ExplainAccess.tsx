'use client';
import { useState, type RefObject } from 'react';
import { formatDate } from '../../lib/formatDate.js';
import { CodeInline } from '../../ui/CodeInline.js';
import { Field } from '../../ui/Field.js';
import { CheckIcon, CloseIcon, LockIcon, PersonIcon } from '../../ui/icons.js';
import { LinkButton } from '../../ui/LinkButton.js';
import { Popover } from '../../ui/Popover.js';
import { Select } from '../../ui/Select.js';
import { Spinner } from '../../ui/Spinner.js';
import { Text } from '../../ui/Text.js';
import type { MembersFrame } from './actions.js';
import { nameOf, roleName, type Words } from './describe.js';
import { dialogMessages } from './dialogMessages.js';

/** Props of {@link ExplainAccess}. */
export type ExplainAccessProps = {
  words: Words;
  frame: MembersFrame;
  /** The button of the row that was asked about. */
  anchor: RefObject<HTMLElement | null>;
};

/** Says what a member may do, and which role it comes from. */
export function ExplainAccess({ words, frame, anchor }: ExplainAccessProps) {
  const { explained, roles, onExplain } = frame;
  const messages = { ...words.messages, ...dialogMessages, ...words.overrides };
  const [asked, setAsked] = useState<string | null>(null);
  if (!explained) return null;
  const { member, scopes, error, onRetry } = explained;
  const known = [...new Set([...roles.flatMap((role) => role.scopes), ...(scopes ?? [])])];
  const scope = asked ?? known.find((one) => one === 'members:manage') ?? known[0] ?? '';
  const role = roles.find(({ name }) => name === member.roles[0]);
  const label = roleName(member.roles[0] ?? '', roles, messages);
  const may = scopes?.includes(scope) ?? false;
  const direct = role?.scopes.includes(scope) ?? false;
  // A scope to manage brings the one to read along.
  const through = direct
    ? undefined
    : role?.scopes.find((one) => one.split(':')[0] === scope.split(':')[0]);
  const others = roles.filter((one) => one.scopes.includes(scope)).map((one) => one.label);
  const name = nameOf(member);
  return (
    <Popover
      open
      onOpenChange={() => onExplain(null)}
      anchor={anchor}
      align="end"
      label={messages.explainTitle(name)}
      className="ok-stack ok-members-table-choices ok-members-table-why ok-gap-3"
    >
      <Text strong>{messages.explainTitle(name)}</Text>
      {error ? (
        <Text tone="muted" role="alert">
          {messages.explainFailed} {error.detail}{' '}
          <LinkButton onClick={() => onRetry()}>{messages.retry}</LinkButton>
        </Text>
      ) : null}
      <Field label={messages.explainAbout}>
        <Select block value={scope} onChange={(event) => setAsked(event.currentTarget.value)}>
          {known.map((one) => (
            <option key={one} value={one}>
              {messages.scopeName(one)}
            </option>
          ))}
        </Select>
      </Field>
      {scopes === null ? (
        error ? null : (
          <Text tone="muted" role="status">
            <Spinner /> {messages.explainLoading}
          </Text>
        )
      ) : (
        <ul className="ok-list ok-stack ok-gap-2" aria-live="polite">
          <li className="ok-members-table-reason">
            <PersonIcon tone="muted" />
            <span>
              {messages.explainHolds(label)},{' '}
              {messages.explainSince(formatDate(member.created_at, words))}
            </span>
          </li>
          <li className="ok-members-table-reason">
            <LockIcon tone="muted" />
            <span>
              {may ? messages.explainContains : messages.explainLacks}{' '}
              <CodeInline>{through && may ? through : scope}</CodeInline>
              {through && may ? (
                <>
                  {' '}
                  {messages.explainIncludes} <CodeInline>{scope}</CodeInline>
                </>
              ) : null}
            </span>
          </li>
          <li className="ok-members-table-reason">
            {may ? <CheckIcon tone="success" /> : <CloseIcon tone="muted" />}
            <span>
              <b className="ok-text" data-strong>
                {may ? messages.explainYes : messages.explainNo}
              </b>{' '}
              {may
                ? null
                : others.length > 0
                  ? messages.explainRoles(others.join(', '))
                  : messages.explainNoRole}
            </span>
          </li>
        </ul>
      )}
    </Popover>
  );
}
