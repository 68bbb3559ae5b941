'use client';
import { useId, useState, type FormEvent } from 'react';
import type { ApiError } from '../../client/index.js';
import type { UsageBudget } from '../../contract/usage.js';
import { errorOf } from '../../hooks/errorOf.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { Select } from '../../ui/Select.js';
import { budgetMetrics } from './budgetMetrics.js';
import { draftOf, readDraft } from './budgetDraft.js';
import { metricText } from './describe.js';
import { laterOf } from './laterOf.js';
import type { UsageBudgets, Words } from './types.js';

/** Props of {@link BudgetDialog}. */
export type BudgetDialogProps = {
  words: Words;
  budgets: UsageBudgets;
  /** Whose budget is changed; null makes a new one. */
  metric: UsageBudget['metric'] | null;
  onClose: () => void;
};

/** Limit, thresholds and recipients of one budget. */
export function BudgetDialog({ words, budgets, metric, onClose }: BudgetDialogProps) {
  const later = laterOf(words);
  const { items, onSave } = budgets;
  const old = items.find((item) => item.metric === metric) ?? null;
  const free = budgetMetrics.filter((one) => items.every((item) => item.metric !== one));
  const [draft, setDraft] = useState(() => draftOf(metric ?? free[0] ?? 'voice_minutes', old));
  const [touched, setTouched] = useState(false);
  const [busy, setBusy] = useState<'save' | 'remove' | null>(null);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const formId = useId();
  const { budget, problems } = readDraft(draft);

  const save = async (kind: 'save' | 'remove'): Promise<void> => {
    if (busy || !onSave) return;
    setBusy(kind);
    setRefusal(null);
    const others = items.filter((item) => item !== old);
    try {
      await onSave(kind === 'save' ? [...others, budget] : others);
      onClose();
    } catch (error) {
      setRefusal(errorOf(error));
      setBusy(null);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTouched(true);
    if (problems.limit || problems.thresholds || problems.notify) return;
    void save('save');
  };
  const notifyError =
    problems.notify === 'many'
      ? later.notifyMany
      : problems.notify && later.notifyWrong(problems.notify.address);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={metric ? later.editBudgetTitle(metricText(metric, words)) : later.newBudget}
      lead={later.budgetLead}
      closeLabel={later.close}
      foot={
        <>
          {old ? (
            <Button
              variant="ghost"
              tone="danger"
              busy={busy === 'remove'}
              onClick={() => void save('remove')}
            >
              {later.removeBudget}
            </Button>
          ) : null}
          <Button onClick={() => onClose()}>{later.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy === 'save'}>
            {later.saveBudget}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="ok-stack" onSubmit={submit}>
        {refusal ? (
          <Banner tone="danger" title={later.notSaved}>
            {refusal.detail}
          </Banner>
        ) : null}
        {metric ? null : (
          <Field label={later.metric}>
            <Select
              block
              value={draft.metric}
              onChange={(event) => {
                const chosen = free.find((one) => one === event.currentTarget.value);
                if (chosen) setDraft({ ...draft, metric: chosen });
              }}
            >
              {free.map((one) => (
                <option key={one} value={one}>
                  {metricText(one, words)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field
          label={later.limit}
          error={touched && problems.limit ? later.limitWrong : refusal?.fields['limit']}
        >
          <Input
            type="number"
            inputMode="decimal"
            min="0"
            step="any"
            value={draft.limit}
            onChange={(event) => setDraft({ ...draft, limit: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={later.thresholds}
          hint={later.thresholdsHint}
          error={
            touched && problems.thresholds ? later.thresholdsWrong : refusal?.fields['thresholds']
          }
        >
          <Input
            value={draft.thresholds}
            autoComplete="off"
            onChange={(event) => setDraft({ ...draft, thresholds: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={later.notify}
          note={later.optional}
          hint={later.notifyHint}
          error={touched && notifyError ? notifyError : refusal?.fields['notify']}
        >
          <Input
            dir="ltr"
            value={draft.notify}
            autoComplete="off"
            autoCapitalize="none"
            onChange={(event) => setDraft({ ...draft, notify: event.currentTarget.value })}
          />
        </Field>
      </form>
    </Dialog>
  );
}
