import type { ProvisioningStep } from '../../contract/index.js';
import { formatDate, type DateFormat } from '../../lib/formatDate.js';
import { secondsBetween } from './progress.js';
import type { ProvisioningPanelMessages } from './provisioningMessages.js';

const DAY = 86_400_000;

/** Longer than any step runs: the clocks of server and device differ, and the time would be a lie. */
const BELIEVABLE = 600;

/** What the texts of a step depend on beside the step. */
export type StepContext = {
  messages: ProvisioningPanelMessages;
  format: DateFormat;
  /** End of the free trial. */
  trialEnds: string | null | undefined;
  /** This device's time; 0 when unknown. */
  now: number;
  /** All steps are done. */
  complete: boolean;
};

/** A duration as "6 s" or "2 min". */
function durationText(seconds: number, { messages }: StepContext): string {
  return seconds < 120 ? messages.seconds(seconds) : messages.minutes(Math.round(seconds / 60));
}

/** Name of a step: what it does, or what it did once all is done. */
export function stepName({ step }: ProvisioningStep, context: StepContext): string {
  const { messages, complete, trialEnds, format } = context;
  if (!complete) return messages.stepDoing(step);
  return step === 'billing' && trialEnds
    ? messages.trialUntil(formatDate(trialEnds, format))
    : messages.stepDone(step);
}

function timeOf(instant: string, { locale = 'en', timeZone = 'UTC' }: DateFormat): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

function doneNote(step: ProvisioningStep, context: StepContext): string[] {
  const { messages, trialEnds, now } = context;
  const seconds = secondsBetween(step.started_at, step.finished_at);
  const days = trialEnds && now ? Math.round((Date.parse(trialEnds) - now) / DAY) : 0;
  return [
    ...(seconds === null ? [] : [messages.doneIn(durationText(seconds, context))]),
    ...(step.step === 'billing' && days > 0 ? [messages.trialDays(days)] : []),
  ];
}

/** The small line of a step: how long it took, which try runs, or why it failed. */
export function stepNote(step: ProvisioningStep, context: StepContext): string {
  const { messages, format, now, complete } = context;
  const attempt = step.attempt ?? 0;
  if (step.status === 'failed') {
    const at = step.finished_at && messages.triedAt(attempt, timeOf(step.finished_at, format));
    return [step.error || messages.failed, at].filter(Boolean).join(' ');
  }
  if (step.status === 'done') return complete ? '' : doneNote(step, context).join(', ');
  if (step.status === 'pending') return '';
  const seconds = secondsBetween(step.started_at, now || null);
  return [
    ...(attempt > 1 ? [messages.tryNumber(attempt)] : []),
    ...(seconds === null || seconds > BELIEVABLE ? [] : [durationText(seconds, context)]),
  ].join(', ');
}
