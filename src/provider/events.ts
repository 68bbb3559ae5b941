import type { ApiError } from '../client/index.js';
import type {
  Billing,
  Branding,
  CreatedOrganization,
  CustomDomain,
  Invitation,
  Organization,
  Provisioning,
} from '../contract/index.js';

type Switch = {
  /** Where the person goes; null when there is none yet, as right after a creation. */
  organization: Organization;
  /** Where the person was. */
  previous: Organization | null;
};

/** What happens inside the kit, as one union; told through `onEvent` of the provider. */
export type KitEvent =
  /** A switch was asked for; nothing has changed yet. */
  | ({ type: 'organization_switch_before' } & Switch)
  /** The host took the switch. */
  | ({ type: 'organization_switch_committed' } & Switch)
  /** The host refused the switch or failed; the person is still where they were. */
  | ({ type: 'organization_switch_failed'; error: unknown } & Switch)
  /** Another tab of the same person moved to an organization; this one did not. */
  | { type: 'organization_switched'; organizationId: string }
  /** An organization was made. */
  | { type: 'organization_created'; organization: CreatedOrganization }
  /** A provisioning step changed. */
  | { type: 'provisioning_changed'; organizationId: string; provisioning: Provisioning }
  /** The person answered an invitation of their own. */
  | { type: 'invitation_accepted'; invitation: Invitation; organization: Organization }
  | { type: 'invitation_declined'; invitation: Invitation }
  /** A member left or was removed, or got other roles. */
  | { type: 'member_removed'; organizationId: string; userId: string }
  | {
      type: 'member_role_changed';
      organizationId: string;
      userId: string;
      roles: readonly string[];
    }
  /** An invitation of the organization was sent, sent again or taken back. */
  | {
      type: 'invitation_created' | 'invitation_resent' | 'invitation_revoked';
      organizationId: string;
      invitation: Invitation;
    }
  /** A key of the organization was made, changed or revoked. Never carries a secret. */
  | { type: 'key_created' | 'key_changed' | 'key_revoked'; organizationId: string; keyId: string }
  /** A key took over from another one. */
  | { type: 'key_rotated'; organizationId: string; keyId: string; replaces: string }
  /** The person made or revoked a token of their own. */
  | { type: 'token_created' | 'token_revoked'; keyId: string }
  /** The plan or the subscription changed. */
  | { type: 'billing_changed'; organizationId: string; billing: Billing }
  /** An organization below was suspended or opened again. */
  | { type: 'child_suspended' | 'child_resumed'; organizationId: string; childId: string }
  /** The person began to act inside an organization below. */
  | { type: 'act_as_started'; organizationId: string; childId: string }
  /** The person ended a visit before its time. */
  | { type: 'act_as_ended'; organizationId: string }
  /** Name, colors, logos or contacts are shown anew. */
  | { type: 'branding_changed'; organizationId: string; branding: Branding }
  /** The custom domain was registered, looked at or removed. */
  | { type: 'domain_changed'; organizationId: string; domain: CustomDomain | null }
  /** A widget failed to draw and shows its error in place. */
  | { type: 'widget_failed'; widget: string; error: unknown }
  /** A request failed for good. */
  | { type: 'request_failed'; organizationId: string | null; error: ApiError };
