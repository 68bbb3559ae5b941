'use client';
import { useRef, useState } from 'react';
import { ApiError } from '../../client/index.js';
import type { BulkMembersResult, Member } from '../../contract/index.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Select } from '../../ui/Select.js';
import type { BulkRequest, MembersFrame } from './actions.js';
import { bulkMessages } from './bulkMessages.js';
import { BulkReport } from './BulkReport.js';
import { runBulk } from './runBulk.js';
import { choosable, countText, type Words } from './describe.js';
import type { MembersFilter } from './types.js';

/** Props of {@link BulkDialog}. */
export type BulkDialogProps = {
  words: Words;
  frame: MembersFrame;
  what: 'role' | 'remove';
  /** Who is ticked; null for all whom the filter means. */
  members: readonly Member[] | null;
  filter: MembersFilter;
  count: number;
  /** Members whose names are known. */
  known: readonly Member[];
  /** Told whether anything has changed. */
  onClose: (changed: boolean) => void;
};

type Stage = 'role' | 'trying' | 'report' | 'doing' | 'done';

/** Tries a change of many out, says what would happen, does it, and says what came of it. */
export function BulkDialog(props: BulkDialogProps) {
  const { words, frame, what, members, filter, count, onClose } = props;
  const messages = { ...words.messages, ...bulkMessages, ...words.overrides };
  const roles = choosable(frame.roles);
  const [stage, setStage] = useState<Stage>(what === 'role' ? 'role' : 'trying');
  const [role, setRole] = useState(
    roles.find(({ name }) => name === 'viewer')?.name ?? roles[0]?.name ?? '',
  );
  const [results, setResults] = useState<BulkMembersResult['results']>([]);
  const [error, setError] = useState<ApiError | null>(null);
  const begun = useRef(false);

  const action: BulkRequest['action'] = what === 'role' ? { set_role: role } : { remove: true };
  const run = async (dryRun: boolean): Promise<void> => {
    const { bulk } = frame.actions;
    if (!bulk) return;
    setStage(dryRun ? 'trying' : 'doing');
    setError(null);
    try {
      const ids = members?.map(({ user_id }) => user_id) ?? null;
      setResults(await runBulk(bulk, { ids, filter, action, dryRun }));
      setStage(dryRun ? 'report' : 'done');
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setError(problem);
      setStage(what === 'role' ? 'role' : 'report');
    }
  };
  // A removal is tried out as soon as it is asked for: there is nothing to choose first.
  const begin = (element: HTMLElement | null): void => {
    if (!element || begun.current || what === 'role') return;
    begun.current = true;
    void run(true);
  };

  const text = (many: number): string => countText(many, words);
  const ok = results.filter(({ code }) => code === 'ok').length;
  const all = results.length;
  const removes = what === 'remove';
  const tried = stage === 'report' || stage === 'doing';
  const title =
    stage === 'done'
      ? messages.bulkDone(text(ok), text(all))
      : removes
        ? messages.bulkRemoveTitle(count, text(count))
        : messages.bulkRoleTitle(count, text(count));
  return (
    <Dialog
      ref={begin}
      open
      alert={removes}
      onOpenChange={() => onClose(stage === 'done')}
      title={title}
      lead={lead()}
      closeLabel={messages.close}
      foot={foot()}
    >
      {error ? <Banner tone="danger" title={error.detail} /> : null}
      {what === 'role' && stage !== 'done' ? (
        <Field label={messages.bulkNewRole}>
          <Select
            block
            value={role}
            disabled={stage === 'doing'}
            onChange={(event) => {
              setRole(event.currentTarget.value);
              setStage('role');
            }}
          >
            {roles.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {tried || stage === 'done' ? (
        <BulkReport
          {...{ messages, results }}
          done={stage === 'done'}
          fileName={messages.resultsFile}
          members={[...(members ?? []), ...props.known]}
        />
      ) : null}
    </Dialog>
  );

  function lead(): string {
    if (stage === 'role') return messages.bulkFirst;
    if (stage === 'trying') return messages.bulkTrying;
    if (stage === 'done') return ok === all ? messages.bulkAllDone : messages.bulkDoneLead;
    if (all > 0 && ok === 0) return messages.bulkNone;
    return (removes ? messages.bulkRemoveReport : messages.bulkReport)(text(ok), text(all));
  }

  function foot() {
    if (stage === 'done') {
      return (
        <Button variant="primary" onClick={() => onClose(true)}>
          {messages.close}
        </Button>
      );
    }
    const tries = stage === 'role' || stage === 'trying' || error !== null;
    const act = removes ? messages.bulkRemove : messages.bulkSet;
    return (
      <>
        <Button onClick={() => onClose(false)}>{messages.cancel}</Button>
        {tries ? (
          <Button busy={stage === 'trying'} onClick={() => void run(true)}>
            {messages.bulkTry}
          </Button>
        ) : (
          <Button
            variant={removes ? 'danger' : 'primary'}
            busy={stage === 'doing'}
            disabled={ok === 0}
            onClick={() => void run(false)}
          >
            {act(ok, text(ok))}
          </Button>
        )}
      </>
    );
  }
}
