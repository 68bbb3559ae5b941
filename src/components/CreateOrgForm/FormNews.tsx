'use client';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { OfflineIcon } from '../../ui/icons.js';
import type { ApiError } from '../../client/index.js';
import type { CreateOrgFormMessages } from './messages.js';

type FormNewsProps = {
  /** The last answer, if it was a refusal. */
  problem: ApiError | null;
  unanswered: boolean;
  offline: boolean;
  /** Whether the way out of a request without an answer is being looked for. */
  lookingUp: boolean;
  onChangeDetails: () => void;
  messages: CreateOrgFormMessages;
};

function reason({ code, fields, detail, requestId }: ApiError, messages: CreateOrgFormMessages) {
  if (code === 'slug_taken') return messages.notCreatedTaken;
  if (Object.keys(fields).length > 0) return messages.notCreatedFields;
  return requestId ? `${detail} ${messages.requestId(requestId)}` : detail;
}

/** The one banner of the form, most severe news first. */
export function FormNews({
  problem,
  unanswered,
  offline,
  lookingUp,
  onChangeDetails,
  messages,
}: FormNewsProps) {
  if (offline) {
    return (
      <Banner tone="warning" icon={<OfflineIcon />} title={messages.offline}>
        {messages.offlineNote}
      </Banner>
    );
  }
  if (unanswered) {
    return (
      <Banner
        tone="warning"
        icon={<OfflineIcon />}
        title={messages.noAnswer}
        actions={
          <Button size="small" busy={lookingUp} onClick={onChangeDetails}>
            {lookingUp ? messages.lookingUp : messages.changeDetails}
          </Button>
        }
      >
        {messages.noAnswerNote}
      </Banner>
    );
  }
  // The field gets the focus and says the same, so nothing needs to be interrupted.
  return problem ? (
    <Banner tone="danger" role="status" title={messages.notCreated}>
      {reason(problem, messages)}
    </Banner>
  ) : null;
}
