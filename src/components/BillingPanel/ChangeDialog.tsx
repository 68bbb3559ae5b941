'use client';
import { ChangeQuestion } from './ChangeQuestion.js';
import type { BillingDialogProps } from './BillingDialogs.js';
import type { SelfServePlan } from './types.js';

/** Props of {@link ChangeDialog}. */
export type ChangeDialogProps = BillingDialogProps & {
  /** The plan that is wanted. */
  plan: SelfServePlan;
  /** Begins anew what has ended. @default false */
  revives?: boolean;
};

/** Asks before a plan changes, and says what that costs now and next. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { Preview } = props.content;
  if (!Preview) return <ChangeQuestion {...props} state={null} />;
  return (
    <Preview plan={props.plan}>{(state) => <ChangeQuestion {...props} state={state} />}</Preview>
  );
}
