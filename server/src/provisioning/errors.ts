/** Another process has taken the run over; nothing may be written any more. */
export class LostLease extends Error {
  override readonly name = 'LostLease';
}

/** The process is about to stop; the run goes back to the workers of whoever lives. */
export class HandBack extends Error {
  override readonly name = 'HandBack';
}

/** An observer ended the run as if the process had died there. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The organization could not be made and was taken back; `message` is a sentence for people. */
export class ProvisioningFailed extends Error {
  override readonly name = 'ProvisioningFailed';
}
