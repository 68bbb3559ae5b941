import type { ProvisioningStepName } from '../../contract/index.js';
import type { StepStatus } from '../../ui/Step.js';

const doing: Record<ProvisioningStepName, string> = {
  identity: 'Create the organization',
  billing: 'Start the free trial',
  telephony: 'Assign a phone number',
  knowledge_base: 'Prepare the knowledge base',
};

const done: Record<ProvisioningStepName, string> = {
  identity: 'Organization created',
  billing: 'Free trial started',
  telephony: 'Phone number assigned',
  knowledge_base: 'Knowledge base ready',
};

const words: Record<StepStatus, string> = {
  pending: 'waiting',
  running: 'running',
  done: 'done',
  failed: 'failed',
};

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];

/** Texts of the panel that shows how a new organization is set up. */
export const provisioningPanelMessages = {
  loading: 'Loading the set-up of the organization',
  unnamed: 'the organization',
  settingUp: (name: string) => `Setting up ${name}`,
  almostReady: (name: string) => `${name} is almost ready`,
  ready: (name: string) => `${name} is ready`,
  settingUpNote: 'About 20 seconds. You may leave this page.',
  almostReadyNote: (failed: number) =>
    failed === 1 ? 'One step needs another try.' : `${failed} steps need another try.`,
  readyNote: (seconds: number) =>
    seconds === 1 ? 'Set up in 1 second.' : `Set up in ${seconds} seconds.`,
  readyNoteMinutes: (minutes: number) =>
    minutes === 1 ? 'Set up in 1 minute.' : `Set up in ${minutes} minutes.`,

  stepDoing: (step: ProvisioningStepName) => doing[step],
  stepDone: (step: ProvisioningStepName) => done[step],
  stepStatus: (status: StepStatus) => words[status],
  trialUntil: (date: string) => `Free trial until ${date}`,
  trialDays: (days: number) => (days === 1 ? '1 day from today' : `${days} days from today`),
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
  doneIn: (time: string) => `Done in ${time}`,
  tryNumber: (attempt: number) => `${ordinals[attempt - 1] ?? `${attempt}th`} try`,
  triedAt: (attempts: number, time: string) =>
    attempts > 1 ? `Tried ${attempts} times, last at ${time}.` : `Tried at ${time}.`,
  failed: 'This step failed.',
  tryAgain: 'Try again',
  tryStepAgain: (step: string) => `Try again: ${step}`,
  tryingAgain: 'Trying again…',

  stepsDone: (count: number, total: number) => `${count} of ${total} steps done.`,
  stepFailed: (step: string) => `Failed: ${step}.`,

  number: 'Its phone number',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the number and copy it.',
  invite: 'Invite people',
  createAnother: 'Create another',
  open: 'Open',
  openNow: 'You can open it now and finish this later.',
  openNamed: (name: string) => `Open ${name}`,

  lostTouch: 'Connection lost.',
  lostTouchNote: 'The set-up goes on without this page. Showing what was last known.',
  notRetried: 'Not tried again.',
  error: 'The set-up could not be shown',
  retry: 'Try again',
  requestId: (id: string) => `Request ${id}`,
  noAccess: 'You are not a member of this organization',
  noAccessNote: 'One of its admins can invite you.',
};

/** Type of {@link provisioningPanelMessages}; a translation has every key. */
export type ProvisioningPanelMessages = typeof provisioningPanelMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    provisioningPanel: ProvisioningPanelMessages;
  }
}
