'use client';
import type { ReactNode } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { Badge } from '../../ui/Badge.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Checkbox } from '../../ui/Checkbox.js';
import { Choice } from '../../ui/Choice.js';
import { LinkButton } from '../../ui/LinkButton.js';
import { Loaded } from '../../ui/Loaded.js';
import { Status } from '../../ui/Status.js';
import { Text } from '../../ui/Text.js';
import type { Failing } from './failing.js';
import { loadWidgets } from './loadWidgets.js';
import type { LookMessages } from './lookMessages.js';
import type { EditorMessages } from './messages.js';
import type { Words } from './types.js';

/** Props of {@link PreviewScreen}. */
export type PreviewScreenProps = {
  words: Words;
  messages: EditorMessages & LookMessages;
  /** What the screen is, for who does not see it. */
  title: string;
  product: string | null;
  support: string | null;
  logo: string | null;
  /** What is hard to read in this scheme. */
  failing: readonly Failing[];
  children: ReactNode;
};

/** Nothing in a preview acts; React 18 knows no such property. */
const keepStill = (element: HTMLElement | null): void => element?.setAttribute('inert', '');

/** A page of the brand: its name, widgets of the kit, and an invitation. */
export function PreviewScreen(props: PreviewScreenProps) {
  const { words, messages, title, support, logo, failing, children } = props;
  const product = props.product ?? messages.sampleProduct;
  const isFailing = (field: string): '' | undefined =>
    failing.some((each) => each.field === field) ? '' : undefined;
  return (
    <>
      <div role="img" aria-label={title}>
        <div
          ref={keepStill}
          className="ok-stack ok-branding-editor-stage"
          data-failing={isFailing('background_color')}
        >
          {logo === null ? (
            <Text as="div" size="title" strong>
              <bdi>{product}</bdi>
            </Text>
          ) : (
            <img className="ok-branding-editor-mark" src={logo} alt="" />
          )}
          <Card>
            <CardSection className="ok-row ok-between">
              <Text as="span" strong>
                {messages.sampleTitle}
              </Text>
              <Button variant="primary" size="small" tabIndex={-1}>
                {messages.sampleInvite}
              </Button>
            </CardSection>
            <CardSection className="ok-row">
              <Choice control={<Checkbox checked readOnly tabIndex={-1} />}>
                {messages.sampleCheck}
              </Choice>
              <Status tone="success">{messages.sampleStatus}</Status>
              <span className="ok-branding-editor-marked" data-failing={isFailing('accent_color')}>
                <Badge tone="accent">{messages.sampleBadge}</Badge>{' '}
                <LinkButton tabIndex={-1}>{messages.sampleLink}</LinkButton>
              </span>
            </CardSection>
          </Card>
          <Loaded load={loadWidgets} when props={{ words }} />
          <Card>
            <CardSection className="ok-stack">
              <Text>{messages.sampleInvitation(product)}</Text>
              <div>
                <Button variant="primary" tabIndex={-1}>
                  {messages.sampleAnswer}
                </Button>
              </div>
              {support === null ? null : (
                <Text size="small" tone="muted">
                  {messages.sampleQuestions}{' '}
                  <LinkButton className="ok-fill" tabIndex={-1}>
                    {support}
                  </LinkButton>
                </Text>
              )}
            </CardSection>
          </Card>
          {children}
        </div>
      </div>
      {failing.length > 0 ? (
        <Banner tone="warning" title={messages.failsHere}>
          {failing
            .map(({ field, worst }) => {
              const ratio = formatNumber(Math.floor(worst.ratio * 10) / 10, words);
              return `${messages.failing[field]} ${messages.ratio(ratio)}`;
            })
            .join(', ')}
        </Banner>
      ) : null}
    </>
  );
}
