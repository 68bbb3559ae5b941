import type { Capability } from '../../../src/contract/index.js';

/** Extensions that are wholly carried out; a resource that completes one adds its name. */
export const implementedCapabilities: readonly Capability[] = [
  'async_provisioning',
  'slug_hold',
  'list_queries',
  'bulk_members',
  'custom_roles',
  'member_activity',
  'invitation_links',
  'key_details',
  'key_rotation',
  'usage_series',
  'usage_events',
  'usage_budgets',
  'billing_preview',
  'partner_admin',
  'act_as',
  'branding_drafts',
  'audit_log',
];
