/** Extensions a server may offer beyond the core contract. A client never calls one that is missing. */
export const capabilities = [
  'async_provisioning',
  'slug_hold',
  'list_queries',
  'bulk_members',
  'custom_roles',
  'member_activity',
  'invitation_links',
  'key_details',
  'key_rotation',
  'billing_preview',
  'usage_series',
  'usage_events',
  'usage_budgets',
  'partner_admin',
  'act_as',
  'branding_drafts',
  'widget_tokens',
  'audit_log',
] as const;

/** Name of one extension. */
export type Capability = (typeof capabilities)[number];
