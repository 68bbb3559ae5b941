'use client';
import { useState, type FormEvent } from 'react';
import { readDomain } from '../../contract/domainName.js';
import { useAttempt } from '../../hooks/useAttempt.js';
import { useWork } from '../../hooks/useWork.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { Text } from '../../ui/Text.js';
import { domainWords } from './domainWords.js';
import type { DomainPartProps } from './types.js';

/** Asks for the host name that an organization wants to be reached at. */
export function AddDomain({ words, content, state }: DomainPartProps) {
  const messages = domainWords(words);
  const [typed, setTyped] = useState('');
  const [isLeft, setLeft] = useState(false);
  const attempt = useAttempt();
  const { busy, problem, run } = useWork();
  const reading = readDomain(typed);
  const wrong = 'problem' in reading ? reading.problem : undefined;
  const refused =
    problem &&
    (problem.fields['domain'] ?? (problem.code === 'domain_taken' ? problem.detail : undefined));
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // Events of a part of the page reach the forms around the widget too.
    event.stopPropagation();
    setLeft(true);
    if (!('value' in reading)) {
      event.currentTarget.querySelector('input')?.focus();
      return;
    }
    const input = { domain: reading.value };
    void run(() =>
      attempt(input, (idempotencyKey) => state.actions.add({ ...input, idempotencyKey })),
    );
  };
  return (
    <Card>
      <CardSection>
        <form noValidate className="ok-stack" onSubmit={send}>
          <div>
            <Text as="h3" strong>
              {messages.noDomain}
            </Text>
            <Text tone="muted">{messages.noDomainNote}</Text>
          </div>
          {problem && !refused ? (
            <Banner tone="danger" title={messages.addFailed}>
              {problem.detail}
            </Banner>
          ) : null}
          <Field
            label={messages.domain}
            hint={messages.domainHint}
            error={refused ?? (isLeft ? wrong : undefined)}
          >
            <span className="ok-line ok-branding-editor-control">
              <Input
                dir="ltr"
                inputMode="url"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                readOnly={content.offline}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                onBlur={() => setLeft(typed !== '')}
              />
              <Button type="submit" variant="primary" busy={busy} disabled={content.offline}>
                {messages.addDomain}
              </Button>
            </span>
          </Field>
        </form>
      </CardSection>
    </Card>
  );
}
