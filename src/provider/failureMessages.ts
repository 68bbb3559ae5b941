/** English texts of the part that stands in for a widget that failed. */
export const failureMessages = {
  title: 'This part of the page failed',
  note: 'The rest of the page still works, and nothing was lost on the server.',
  retry: 'Try again',
};

/** Type of {@link failureMessages}; a translation has every key. */
export type FailureMessages = typeof failureMessages;

declare module './messages.js' {
  interface MessageNamespaces {
    failure: FailureMessages;
  }
}
