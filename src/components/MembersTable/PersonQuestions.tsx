'use client';
import { useState } from 'react';
import { ApiError } from '../../client/index.js';
import { ConfirmDialog, type ConfirmDialogProps } from '../../ui/ConfirmDialog.js';
import type { MembersFrame } from './actions.js';
import { nameOf, roleName, type Words } from './describe.js';
import { dialogMessages } from './dialogMessages.js';
import { HandOverDialog } from './HandOverDialog.js';
import { LinkDialog } from './LinkDialog.js';
import type { Question } from './questions.js';

/** Props of {@link PersonQuestions}. */
export type PersonQuestionsProps = {
  words: Words;
  frame: MembersFrame;
  question: Question | null;
  /** Asks something else, or nothing more. */
  onQuestion: (question: Question | null) => void;
  notify: (text: string, more?: { tone?: 'success' | 'danger' }) => void;
};

/** Asks before something is done to one person, and does it. */
export function PersonQuestions(props: PersonQuestionsProps) {
  const { words, frame, question, onQuestion, notify } = props;
  const messages = { ...words.messages, ...dialogMessages, ...words.overrides };
  const [work, setWork] = useState<{ busy: boolean; error: ApiError | null }>(idle);
  if (!question) return null;

  const close = (): void => {
    setWork(idle);
    onQuestion(null);
  };
  /** Runs what was confirmed; a refusal keeps the question open with its reason. */
  const run = async (act: () => Promise<Question | null>): Promise<void> => {
    setWork({ busy: true, error: null });
    try {
      const next = await act();
      setWork(idle);
      onQuestion(next);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setWork({ busy: false, error });
    }
  };

  if (question.kind === 'link') {
    return <LinkDialog messages={messages} question={question} onClose={close} />;
  }
  if (question.kind === 'hand-over') {
    return (
      <HandOverDialog
        {...{ messages, frame, question, work }}
        onClose={close}
        onRun={run}
        notify={notify}
      />
    );
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={close}
      closeLabel={messages.close}
      cancelLabel={question.kind === 'leave' ? messages.stay : messages.cancel}
      tone={question.kind === 'own-role' ? undefined : 'danger'}
      busy={work.busy}
      error={work.error?.detail}
      {...confirmation(question)}
    />
  );

  function confirmation(
    asked: Exclude<Question, { kind: 'link' | 'hand-over' }>,
  ): Pick<ConfirmDialogProps, 'title' | 'lead' | 'actionLabel' | 'onConfirm'> {
    const { actions } = frame;
    if (asked.kind === 'revoke') {
      const { invitation } = asked;
      return {
        title: messages.revokeTitle(invitation.email),
        lead: messages.revokeLead,
        actionLabel: messages.revokeAction,
        onConfirm: () =>
          void run(async () => {
            await actions.revoke({ invitation });
            notify(messages.wasRevoked(invitation.email), { tone: 'success' });
            return null;
          }),
      };
    }
    const { member } = asked;
    const name = nameOf(member);
    if (asked.kind === 'own-role') {
      const { role } = asked;
      return {
        title: messages.ownRoleTitle(roleName(role, frame.roles, messages)),
        lead: messages.ownRoleLead,
        actionLabel: messages.ownRoleAction,
        onConfirm: () =>
          void run(async () => {
            const outcome = await actions.setRole({ member, role });
            return outcome === 'done' ? null : { kind: 'hand-over', member, next: 'change', role };
          }),
      };
    }
    const { kind } = asked;
    return {
      title: kind === 'leave' ? messages.leaveTitle : messages.removeTitle(name),
      lead: kind === 'leave' ? messages.leaveLead : messages.removeLead(name),
      actionLabel: kind === 'leave' ? messages.leaveAction : messages.removeAction,
      onConfirm: () =>
        void run(async () => {
          const outcome =
            kind === 'leave' ? await actions.leave() : await actions.remove({ member });
          if (outcome !== 'done') return { kind: 'hand-over', member, next: kind };
          if (kind === 'remove') notify(messages.removed(name), { tone: 'success' });
          return null;
        }),
    };
  }
}

const idle = { busy: false, error: null };
