'use client';
import { useState } from 'react';
import { ApiError } from '../../client/index.js';
import type { Invitation, Member } from '../../contract/index.js';
import type { ToastMessage } from '../../ui/ToastRegion.js';
import type { MembersFrame } from './actions.js';
import { nameOf, roleName, type Words } from './describe.js';
import type { Question } from './questions.js';

/** What a person starts in a row, with the questions and the news that follow. */
export type Tasks = ReturnType<typeof useTasks>;

let last = 0;

/** Carries out what is done to one person, asks first where it has to, and tells how it went. */
export function useTasks(frame: MembersFrame | undefined, words: Words) {
  const { messages } = words;
  const [question, setQuestion] = useState<Question | null>(null);
  const [toast, setToast] = useState<ToastMessage>();

  const notify = (text: string, more: Partial<ToastMessage> = {}): void => {
    last += 1;
    setToast({ id: `${last}`, text, ...more });
  };
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify(messages.notChanged(error.detail), { tone: 'danger' });
    }
  };
  const give = (member: Member, role: string, undoable: boolean): Promise<void> =>
    attempt(async () => {
      if (!frame) return;
      const before = member.roles[0] ?? role;
      if ((await frame.actions.setRole({ member, role })) === 'last-admin') {
        setQuestion({ kind: 'hand-over', member, next: 'change', role });
        return;
      }
      const changed = { ...member, roles: [role] };
      notify(
        messages.roleChanged(nameOf(member), roleName(role, frame.roles, messages)),
        undoable
          ? {
              tone: 'success',
              action: { label: messages.undo, onAction: () => void give(changed, before, false) },
            }
          : { tone: 'success' },
      );
    });

  return {
    question,
    setQuestion,
    toast,
    notify,
    dismiss: () => setToast(undefined),
    changeRole: (member: Member, role: string): void => {
      if (role === member.roles[0]) return;
      const keeps = frame?.roles
        .find(({ name }) => name === role)
        ?.scopes.includes('members:manage');
      if (member.user_id !== frame?.userId || keeps) void give(member, role, true);
      else {
        void attempt(async () => {
          const stuck = await frame.actions.isOnlyAdmin({ member });
          setQuestion(
            stuck
              ? { kind: 'hand-over', member, next: 'change', role }
              : { kind: 'own-role', member, role },
          );
        });
      }
    },
    /** Asks whether to remove a member, or to leave: unless nobody would be left to manage. */
    askToGo: (member: Member, next: 'leave' | 'remove'): void =>
      void attempt(async () => {
        const stuck = await frame?.actions.isOnlyAdmin({ member });
        setQuestion(stuck ? { kind: 'hand-over', member, next } : { kind: next, member });
      }),
    copyEmail: async ({ email }: Pick<Member, 'email'>): Promise<void> => {
      const copied = await copy(email);
      notify(copied ? messages.emailCopied(email) : messages.notCopied);
    },
    resend: (invitation: Invitation): void =>
      void attempt(async () => {
        await frame?.actions.resend({ invitation });
        notify(messages.resent(invitation.email), { tone: 'success' });
      }),
    inviteAgain: (invitation: Invitation): void =>
      void attempt(async () => {
        await frame?.actions.inviteAgain({ invitation });
        notify(messages.invited(invitation.email), { tone: 'success' });
      }),
    copyLink: (invitation: Invitation): void =>
      void attempt(async () => {
        const url = await frame?.actions.makeLink?.({ invitation });
        if (url === undefined) return;
        if (await copy(url)) notify(messages.linkCopied(invitation.email), { tone: 'success' });
        else setQuestion({ kind: 'link', invitation, url });
      }),
  };
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
