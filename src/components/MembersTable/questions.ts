import type { Invitation, Member } from '../../contract/index.js';

/** What is done once somebody else is an admin. */
export type AfterHandOver =
  { next: 'leave' } | { next: 'remove' } | { next: 'change'; role: string };

/** What a person is asked before something is done to one person. */
export type Question =
  | { kind: 'remove'; member: Member }
  | { kind: 'leave'; member: Member }
  | { kind: 'own-role'; member: Member; role: string }
  | ({ kind: 'hand-over'; member: Member } & AfterHandOver)
  | { kind: 'revoke'; invitation: Invitation }
  /** Never kept: the link is a secret. */
  | { kind: 'link'; invitation: Invitation; url: string };
