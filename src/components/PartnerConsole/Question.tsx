'use client';
import type { OrganizationRef } from '../../contract/index.js';
import { levelOf } from '../../hooks/partnerKeys.js';
import { useSuspendChild } from '../../hooks/useSuspendChild.js';
import { useStartActing } from '../../hooks/useActAs.js';
import { useWork } from '../../hooks/useWork.js';
import { useKit } from '../../provider/useKit.js';
import { Dialog } from '../../ui/Dialog.js';
import { Loaded } from '../../ui/Loaded.js';
import { Skeleton } from '../../ui/Skeleton.js';
import type { ActAsVisit } from '../ActAsBanner/index.js';
import { ActAsDialog } from './ActAsDialog.js';
import { loadForm } from './otherWidgets.js';
import { laterMessages } from './laterMessages.js';
import { staleLevel } from './rows.js';
import { SuspendDialog } from './SuspendDialog.js';
import type { Levels, PartnerContent, PartnerQuestion, QuestionTools } from './types.js';

/** Props of {@link Question}. */
export type QuestionProps = {
  question: PartnerQuestion;
  organization: OrganizationRef;
  onOpen: PartnerContent['onOpen'];
  onActAs: ((event: { visit: ActAsVisit }) => void) | undefined;
  /** Host that stands before addresses. */
  host: string | undefined;
  levels: Levels;
  tools: QuestionTools;
};

/** Asks what has to be asked, and does it. */
export function Question(props: QuestionProps) {
  const { question, organization, onActAs, host, levels, tools } = props;
  const { words, onClose, notify } = tools;
  const messages = { ...laterMessages, ...words.own };
  const { refresh } = useKit();
  const { busy, problem, run } = useWork();
  const { trigger: suspend } = useSuspendChild();
  const { trigger: start } = useStartActing();

  if (question.kind === 'create') {
    const { id, name } = question.parent;
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={messages.createTitle}
        closeLabel={messages.dismiss}
      >
        <Loaded
          load={loadForm}
          when
          waiting={<Skeleton />}
          props={{
            host,
            plain: true,
            resume: false,
            defaultParent: { id, name },
            onCancel: onClose,
            onCreated: ({ organization: made }) => {
              notify(messages.done.created(made.name));
              const level = levelOf(staleLevel(levels, made.parent_id ?? id));
              void refresh(organization.id, level, 'rollup', 'child', 'found');
            },
          }}
        />
      </Dialog>
    );
  }
  const { child } = question;
  if (question.kind === 'act') {
    return (
      <ActAsDialog
        {...{ child, organization, words, onClose, busy, problem }}
        onStart={(input) =>
          void run(async () => {
            const grant = await start({ organization_id: child.id, ...input });
            const { id, slug, name } = child;
            onClose();
            onActAs?.({
              visit: { grant, organization: { id, slug, name }, partner: organization },
            });
          })
        }
      />
    );
  }
  const suspended = question.kind === 'suspend';
  return (
    <SuspendDialog
      {...{ child, suspended, words, onClose, busy, problem }}
      onConfirm={() =>
        void run(async () => {
          await suspend({ organization_id: child.id, suspended });
          const { done } = messages;
          notify((suspended ? done.suspended : done.resumed)(child.name));
          onClose();
        })
      }
    />
  );
}
