'use client';
import { useRef, useState } from 'react';
import { ApiError } from '../../client/index.js';
import type { MembersFrame } from './actions.js';
import { choosable, type Words } from './describe.js';
import { InviteCheck } from './InviteCheck.js';
import { noDraft, type InviteDraft } from './inviteDraft.js';
import { inviteMessages } from './inviteMessages.js';
import { InvitePaste } from './InvitePaste.js';
import { invitesOf, rowsFor, sendable, withRow, type InviteRow } from './inviteRows.js';
import { sendEach } from './sendEach.js';

/** Props of {@link InviteDialog}. */
export type InviteDialogProps = {
  words: Words;
  frame: MembersFrame;
  /** What was typed; kept by whoever opens the dialog. */
  draft: InviteDraft;
  onDraftChange: (draft: InviteDraft) => void;
  onClose: () => void;
};

/** How far it has got. */
export type InviteStage = 'paste' | 'checking' | 'check' | 'sending' | 'sent';

/** Invites many people: paste, look at what would happen, send, read one result for each address. */
export function InviteDialog({ words, frame, draft, onDraftChange, onClose }: InviteDialogProps) {
  const messages = { ...words.messages, ...inviteMessages, ...words.overrides };
  const { actions } = frame;
  const roles = choosable(frame.roles);
  const usual = roles.find(({ name }) => name === 'viewer') ?? roles[0];
  const role = draft.role ?? usual?.name ?? 'viewer';
  const [stage, setStage] = useState<InviteStage>('paste');
  const [rows, setRows] = useState<readonly InviteRow[]>([]);
  const [error, setError] = useState<ApiError | null>(null);
  const [stopped, setStopped] = useState(false);
  const stop = useRef<AbortController>(undefined);

  const fail = (problem: unknown, back: InviteStage): void => {
    if (!(problem instanceof ApiError)) throw problem;
    setError(problem);
    setStage(back);
  };
  const check = async (people: InviteDraft['people']): Promise<void> => {
    const found = rowsFor(people, role);
    setError(null);
    setStopped(false);
    setRows(found);
    const asked = sendable(found);
    if (!actions.checkInvites || asked.length === 0) {
      setStage('check');
      return;
    }
    setStage('checking');
    try {
      const results = await actions.checkInvites(invitesOf(found, asked));
      setRows(
        found.map((row, index) => {
          const result = results[asked.indexOf(index)];
          return result ? { ...row, code: result.code } : row;
        }),
      );
      setStage('check');
    } catch (problem) {
      fail(problem, 'paste');
    }
  };
  const send = async (): Promise<void> => {
    const asked = sendable(rows);
    const control = new AbortController();
    stop.current = control;
    setError(null);
    setStopped(false);
    setStage('sending');
    setRows(rows.map((row, index) => (asked.includes(index) ? { ...row, code: null } : row)));
    try {
      await actions.sendInvites({
        invites: invitesOf(rows, asked),
        signal: control.signal,
        sendEach,
        onResult: (at, { code, detail }) => {
          const sent = code !== 'failed';
          setRows((now) => withRow(now, asked[at] ?? -1, { code, detail, sent }));
        },
      });
      setStopped(control.signal.aborted);
      setStage(control.signal.aborted ? 'check' : 'sent');
      if (!control.signal.aborted) onDraftChange(noDraft);
    } catch (problem) {
      fail(problem, 'check');
    } finally {
      // What has no answer can be sent again.
      setRows((now) => now.map((row) => (row.code === null ? { ...row, code: 'ok' } : row)));
    }
  };
  const close = (): void => {
    stop.current?.abort();
    onClose();
  };

  if (stage === 'paste' || stage === 'checking') {
    return (
      <InvitePaste
        {...{ words, messages, roles, role, draft, error, onDraftChange }}
        busy={stage === 'checking'}
        onClose={close}
        onCheck={(people) => void check(people)}
      />
    );
  }
  return (
    <InviteCheck
      {...{ words, messages, roles, stage, rows, error, stopped }}
      checked={actions.checkInvites !== undefined}
      onRole={(index, next) => setRows((now) => withRow(now, index, { role: next }))}
      onBack={() => setStage('paste')}
      onSend={() => void send()}
      onStop={() => stop.current?.abort()}
      onMore={() => {
        setRows([]);
        setStage('paste');
      }}
      onClose={close}
    />
  );
}
