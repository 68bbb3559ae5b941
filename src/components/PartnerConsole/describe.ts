import type { ChildOrganization, Plan } from '../../contract/index.js';
import type { Tone } from '../../ui/tone.js';
import type { FrameMessages } from './messages.js';
import type { Figure } from './rows.js';

// Not the contract's own list: that would bring every schema along.
const plans: readonly Plan[] = ['free', 'smb', 'agency', 'enterprise'];

/** Name of a plan; one that is not known yet goes by its own. */
export function planName(plan: string, messages: FrameMessages): string {
  const known = plans.find((one) => one === plan);
  return known ? messages[known] : plan;
}

/** How an organization stands, with the shape of it. */
export type Standing = { tone: Tone | 'muted'; word: string };

const tones = {
  active: 'success',
  trialing: 'accent',
  trial_expired: 'warning',
  past_due: 'danger',
  canceled: 'muted',
  suspended: 'muted',
} as const satisfies Record<string, Standing['tone']>;

function isKnown(status: string): status is keyof typeof tones {
  return Object.hasOwn(tones, status);
}

/** How an organization stands; null when nobody knows. What was just changed wins over old figures. */
export function standingOf(
  child: Pick<ChildOrganization, 'suspended'>,
  figure: Figure,
  messages: FrameMessages,
): Standing | null {
  if (child.suspended) return { tone: tones.suspended, word: messages.suspended };
  if (figure === null || typeof figure === 'string') return null;
  const status = figure.status.toLowerCase();
  if (status === 'suspended') return { tone: tones.active, word: messages.active };
  return isKnown(status)
    ? { tone: tones[status], word: messages[status] }
    : { tone: 'muted', word: figure.status };
}
