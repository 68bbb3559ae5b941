'use client';
import { useRef, useState } from 'react';
import { ApiError } from '../../client/index.js';
import type { Member } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { Select } from '../../ui/Select.js';
import type { MembersFrame } from './actions.js';
import { nameOf, roleName } from './describe.js';
import type { DialogMessages } from './dialogMessages.js';
import type { FrameMessages } from './messages.js';
import type { Question } from './questions.js';

/** Props of {@link HandOverDialog}. */
export type HandOverDialogProps = {
  messages: FrameMessages & DialogMessages;
  frame: MembersFrame;
  question: Extract<Question, { kind: 'hand-over' }>;
  work: { busy: boolean; error: ApiError | null };
  onClose: () => void;
  onRun: (act: () => Promise<Question | null>) => Promise<void>;
  notify: (text: string, more?: { tone?: 'success' }) => void;
};

/** As many as there may be without a search being needed to find somebody. */
const FEW = 8;

/** Says before the click that nobody could manage any more, and hands over first. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { messages, frame, question, work, onClose, onRun, notify } = props;
  const { member } = question;
  const { actions, userId, can } = frame;
  const [found, setFound] = useState<readonly Member[] | null>(null);
  const [failed, setFailed] = useState<ApiError | null>(null);
  const [search, setSearch] = useState('');
  const [many, setMany] = useState(false);
  const [chosen, setChosen] = useState('');
  const [anyway, setAnyway] = useState(false);
  const latest = useRef('');

  const find = async (text: string): Promise<void> => {
    latest.current = text;
    try {
      const members = await actions.findSuccessors({ search: text });
      if (latest.current !== text) return;
      const others = members.filter(({ user_id }) => user_id !== member.user_id);
      setFound(others);
      setFailed(null);
      setChosen(others[0]?.user_id ?? '');
      if (text === '') setMany(others.length > FEW);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailed(error);
    }
  };
  const asked = useRef(false);
  // Asked once, when the dialog comes into the page.
  const start = (element: HTMLElement | null): void => {
    if (!element || asked.current) return;
    asked.current = true;
    void find('');
  };

  const successor = found?.find(({ user_id }) => user_id === chosen);
  const alone = found?.length === 0 && search === '';
  const isYou = member.user_id === userId;
  const change = async (withoutAdmin: boolean): Promise<void> => {
    if (question.next === 'leave') await actions.leave();
    else if (question.next === 'remove') await actions.remove({ member });
    else await actions.setRole({ member, role: question.role, withoutAdmin });
  };
  const handOver = (next: Member): Promise<void> => {
    setAnyway(false);
    return onRun(async () => {
      await actions.setRole({ member: next, role: 'admin' });
      await change(false);
      notify(messages.roleChanged(nameOf(next), messages.roleName('admin')), { tone: 'success' });
      return null;
    });
  };
  /** Who looks from above can always invite the next admin. */
  const goOn = (): Promise<void> => {
    setAnyway(true);
    return onRun(async () => {
      await change(true);
      const done =
        question.next === 'change'
          ? messages.roleChanged(nameOf(member), roleName(question.role, frame.roles, messages))
          : messages.removed(nameOf(member));
      notify(done, { tone: 'success' });
      return null;
    });
  };

  return (
    <Dialog
      ref={start}
      open
      alert
      // Three buttons want one line.
      {...(can.fromAbove ? {} : { size: 'small' as const })}
      onOpenChange={onClose}
      title={isYou ? messages.onlyAdmin : messages.onlyAdminOther(nameOf(member))}
      lead={
        can.fromAbove
          ? messages.onlyAdminAbove
          : alone
            ? messages.nobodyElse
            : question.next === 'leave'
              ? messages.onlyAdminLeave
              : messages.onlyAdminChange
      }
      closeLabel={messages.close}
      foot={
        <>
          <Button onClick={() => onClose()}>
            {question.next === 'leave' ? messages.stay : messages.cancel}
          </Button>
          {can.fromAbove ? (
            <Button
              variant={alone ? 'danger' : undefined}
              disabled={(found === null && !failed) || (work.busy && !anyway)}
              busy={work.busy && anyway}
              onClick={() => void goOn()}
            >
              {question.next === 'change' ? messages.changeAnyway : messages.removeAnyway}
            </Button>
          ) : null}
          {alone ? null : (
            <Button
              variant={question.next === 'change' ? 'primary' : 'danger'}
              busy={work.busy && !anyway}
              disabled={!successor || (work.busy && anyway)}
              onClick={() => void (successor && handOver(successor))}
            >
              {
                {
                  leave: messages.handOverLeave,
                  remove: messages.handOverRemove,
                  change: messages.handOverChange,
                }[question.next]
              }
            </Button>
          )}
        </>
      }
    >
      {work.error || failed ? (
        <Banner tone="danger" title={(work.error ?? failed)?.detail} />
      ) : null}
      {many ? (
        <Field label={messages.findAdmin} hint={messages.findNote}>
          <Input
            type="search"
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              void find(event.currentTarget.value.trim());
            }}
          />
        </Field>
      ) : null}
      {alone ? null : (
        <Field label={messages.newAdmin} status={found?.length === 0 ? messages.noSuccessor : null}>
          <Select
            block
            value={chosen}
            disabled={!found?.length}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {found?.map((one) => (
              <option key={one.user_id} value={one.user_id}>
                {nameOf(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </Dialog>
  );
}
