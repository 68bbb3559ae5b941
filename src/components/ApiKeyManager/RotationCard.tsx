'use client';
import { useState } from 'react';
import { formatRelative } from '../../lib/formatRelative.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Header } from '../../ui/Header.js';
import { ClockIcon } from '../../ui/icons.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { Text } from '../../ui/Text.js';
import { momentText, type DialogMessages } from './dialogWords.js';
import { FailureBanner } from './FailureBanner.js';
import { Generations } from './Generations.js';
import { LanesSkeleton } from './LanesSkeleton.js';
import { extendedEnd, isQuiet, recentOf, type Rotation } from './rotation.js';
import { RotationNews } from './RotationNews.js';
import type { KeyContent, UsageState, Words } from './types.js';
import { useWork } from '../../hooks/useWork.js';

/** Props of {@link RotationCard}. */
export type RotationCardProps = UsageState & {
  words: Words;
  messages: DialogMessages;
  content: KeyContent;
  rotation: Rotation;
};

/** Two keys of which one takes over: who still calls with the old one, and when it can go. */
export function RotationCard({ words, messages, content, rotation, ...state }: RotationCardProps) {
  const { usage, failed } = state;
  const { old, next } = rotation;
  const { actions, now, offline } = content;
  const [asking, setAsking] = useState(false);
  const finishing = useWork();
  const extending = useWork();
  const recent = usage && recentOf(usage, old.generation ?? 1, old.last_used_at, now);
  const quiet = recent !== null && isQuiet(recent);
  const longer = actions.update ? extendedEnd(rotation, now) : null;

  const finish = () =>
    finishing.run(async () => {
      await actions.revoke({ key_id: old.key_id });
      setAsking(false);
    });
  const extend = (expires_at: number) =>
    extending.run(async () => actions.update?.({ key_id: old.key_id, expires_at }));
  // What the question already says is not said twice.
  const problem = asking ? null : (extending.problem ?? finishing.problem);

  return (
    <Card role="group" aria-label={messages.rotationTitle(next.name)}>
      <CardSection>
        <Header title={messages.rotationTitle(next.name)}>
          {old.expires_at === null ? null : (
            <Badge tone="accent" icon={<ClockIcon />}>
              {messages.timeLeft(formatRelative(old.expires_at, now, words))}
            </Badge>
          )}
        </Header>
        {old.expires_at === null ? null : (
          <Text tone="muted">{messages.bothWork(momentText(old.expires_at, words, messages))}</Text>
        )}
      </CardSection>
      <CardSection>
        {usage ? (
          <Generations
            words={words}
            messages={messages}
            usage={usage}
            rotation={rotation}
            now={now}
          />
        ) : failed ? (
          <Text tone="muted" role="status">
            {messages.callsUnknown}
          </Text>
        ) : (
          <LoadingState label={messages.callsLoading}>
            <LanesSkeleton />
          </LoadingState>
        )}
      </CardSection>
      {problem ? (
        <CardSection>
          <FailureBanner title={messages.notSaved} error={problem} messages={messages} />
        </CardSection>
      ) : null}
      <CardSection className="ok-row ok-gap-1-5">
        <RotationNews words={words} messages={messages} recent={recent} old={old} />
        {offline ? null : (
          <>
            {longer === null || quiet ? null : (
              <Button busy={extending.busy} onClick={() => void extend(longer)}>
                {extending.busy
                  ? messages.extending
                  : messages.extend(momentText(longer, words, messages))}
              </Button>
            )}
            {/* A question even when the old key is quiet: its last calls may not be counted yet. */}
            <Button variant={quiet ? 'primary' : undefined} onClick={() => setAsking(true)}>
              {quiet ? messages.finishQuiet : messages.finishNow}
            </Button>
          </>
        )}
      </CardSection>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={messages.finishTitle(next.name)}
        lead={messages.finishLead}
        closeLabel={messages.close}
        cancelLabel={messages.cancel}
        actionLabel={messages.finish}
        tone="danger"
        busy={finishing.busy}
        error={finishing.problem?.detail}
        onConfirm={() => void finish()}
      >
        <RotationNews words={words} messages={messages} recent={recent} old={old} />
      </ConfirmDialog>
    </Card>
  );
}
