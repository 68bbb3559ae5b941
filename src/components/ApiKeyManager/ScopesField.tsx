'use client';
import { useId, useState } from 'react';
import { expandScopes, systemRoleScopes } from '../../contract/scopes.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Checkbox } from '../../ui/Checkbox.js';
import { Choice } from '../../ui/Choice.js';
import { CodeInline } from '../../ui/CodeInline.js';
import { Count } from '../../ui/Count.js';
import { Hint } from '../../ui/Hint.js';
import { SearchIcon, WarningIcon } from '../../ui/icons.js';
import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { Text } from '../../ui/Text.js';
import { countText } from './describe.js';
import type { KeyFieldProps } from './useKeyForm.js';

/** Props of {@link ScopesField}. */
export type ScopesFieldProps = KeyFieldProps & {
  /** What the person holds, implied scopes included. */
  held: readonly string[];
};

/** Scopes to give: those the person holds can be ticked, those that come along are shown as such. */
export function ScopesField({ form, held, problem }: ScopesFieldProps) {
  const { words, messages } = form;
  const { scopes: chosen } = form.values;
  const error = form.problemOf('scopes') ?? problem?.fields['scopes'];
  const [text, setText] = useState('');
  const id = useId();
  const given = expandScopes(chosen);
  const wanted = text.trim().toLocaleLowerCase(words.locale);
  // What the person lacks stands last: it is there to be known of, not to be chosen.
  const listed = [
    ...held,
    ...systemRoleScopes.admin.filter((scope) => !held.includes(scope)),
  ].filter(
    (scope) =>
      scope.includes(wanted) ||
      messages.scopeName(scope).toLocaleLowerCase(words.locale).includes(wanted),
  );
  const giver = (scope: string): string | undefined =>
    chosen.find((one) => one !== scope && expandScopes([one]).includes(scope));

  function end(scope: string) {
    if (!held.includes(scope)) return <Count>{messages.notHeld}</Count>;
    const from = giver(scope);
    return from ? (
      <Count>{messages.comesWith(messages.scopeName(from))}</Count>
    ) : (
      <CodeInline className="ok-api-key-manager-id">{scope}</CodeInline>
    );
  }

  return (
    <div
      className="ok-stack ok-field"
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-held ${id}-error` : `${id}-held`}
    >
      <span className="ok-label">
        <span id={`${id}-label`}>{messages.scopes}</span>{' '}
        <span id={`${id}-held`} className="ok-label-note">
          {messages.scopesHeld(countText(given.length, words), countText(held.length, words))}
        </span>
      </span>
      <Card>
        <CardSection className="ok-stack ok-api-key-manager-list ok-gap-2">
          <InputGroup quiet icon={<SearchIcon />}>
            <Input
              id={`${form.id}-scopes`}
              role="searchbox"
              aria-label={messages.searchScopes}
              placeholder={messages.searchScopes}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                // Enter looks for scopes here and must not send the form.
                if (event.key === 'Enter') event.preventDefault();
              }}
            />
          </InputGroup>
          {listed.length === 0 ? <Text tone="muted">{messages.noScopeMatches}</Text> : null}
          {listed.map((scope) => {
            const comesAlong = giver(scope) !== undefined;
            return (
              <Choice
                key={scope}
                control={
                  <Checkbox
                    checked={given.includes(scope)}
                    disabled={comesAlong || !held.includes(scope)}
                    onChange={(event) =>
                      form.change({
                        scopes: event.currentTarget.checked
                          ? [...chosen, scope]
                          : chosen.filter((one) => one !== scope),
                      })
                    }
                  />
                }
                end={<span className="ok-api-key-manager-end">{end(scope)}</span>}
              >
                {messages.scopeName(scope)}
              </Choice>
            );
          })}
        </CardSection>
      </Card>
      {error ? (
        <Hint id={`${id}-error`} tone="danger" icon={<WarningIcon size="small" />}>
          {error}
        </Hint>
      ) : null}
    </div>
  );
}
