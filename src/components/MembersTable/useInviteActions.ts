'use client';
import type { ApiError } from '../../client/index.js';
import { bulkCodes, type BulkCode } from '../../contract/bulkCodes.js';
import {
  useBulkInvitations,
  useCreateInvitation,
  useInvitationLink,
  useResendInvitation,
  useRevokeInvitation,
} from '../../hooks/useInvitations.js';
import { useKit } from '../../provider/useKit.js';
import type { InviteResult, MembersActions } from './actions.js';

const codes: readonly string[] = bulkCodes;
const isCode = (code: string | null): code is BulkCode => code !== null && codes.includes(code);

function refusal(email: string, { code, detail, status }: ApiError): InviteResult {
  // Told to wait, it can be tried again, as what failed can.
  if (isCode(code) && status !== 429) return { email, code };
  if (status === 403) return { email, code: 'forbidden' };
  return { email, code: 'failed', detail };
}

/** What can be done with invitations. */
export function useInviteActions(offered: readonly string[]) {
  const { client, organizationId, emit, refresh } = useKit();
  const { trigger: create } = useCreateInvitation();
  const { trigger: resend } = useResendInvitation();
  const { trigger: revoke } = useRevokeInvitation();
  const { trigger: bulk } = useBulkInvitations();
  const link = useInvitationLink();
  const inBulk = offered.includes('bulk_members');
  return {
    checkInvites: inBulk
      ? async (invites) => {
          const { results } = await bulk({ invitations: [...invites], dry_run: true });
          return results.map(({ email, code }) => ({ email, code }));
        }
      : undefined,
    sendInvites: async ({ invites, onResult, signal, sendEach }) => {
      if (inBulk) {
        const { results } = await bulk({ invitations: [...invites] });
        results.forEach(({ email, code }, index) => onResult(index, { email, code }));
        return;
      }
      if (organizationId === null) return;
      // Past the hook: of several at the same time it would tell of the last one only.
      const call = { organizationId };
      await sendEach({
        items: invites,
        signal,
        send: async (invite): Promise<InviteResult> => {
          const invitation = await client.invitations.create(invite, call);
          emit({ type: 'invitation_created', organizationId, invitation });
          return { email: invite.email, code: 'ok' };
        },
        onResult,
        onFailure: (index, error) => onResult(index, refusal(invites[index]?.email ?? '', error)),
      });
      await refresh(organizationId, 'invitations');
    },
    resend: async ({ invitation: { id } }) => void (await resend({ id })),
    revoke: async ({ invitation: { id } }) => void (await revoke({ id })),
    inviteAgain: async ({ invitation: { email, role } }) => void (await create({ email, role })),
    makeLink: offered.includes('invitation_links')
      ? async ({ invitation: { id } }) => {
          const { url } = await link({ id });
          return url;
        }
      : undefined,
  } satisfies Partial<MembersActions>;
}
