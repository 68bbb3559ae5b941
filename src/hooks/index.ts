// The hooks that hosts may use; the public face names each of them.
export { Can, type CanProps } from './Can.js';
export { ChildScope, type ChildScopeProps } from './ChildScope.js';
export { useEndActing, useStartActing, useVisits } from './useActAs.js';
export { useAcceptInvitation, useDeclineInvitation } from './useAnswerInvitation.js';
export {
  useApiKeys,
  useApiKeyUsage,
  useCreateApiKey,
  useRevokeApiKey,
  useRotateApiKey,
  useUpdateApiKey,
  type CreateApiKeyInput,
  type RotateApiKeyInput,
} from './useApiKeys.js';
export {
  useBilling,
  useBillingPlans,
  useBillingPreview,
  useInvoices,
  usePaymentMethods,
} from './useBilling.js';
export { useBranding, useBrandingDraft, useBrandingHistory } from './useBranding.js';
export {
  usePublishBranding,
  useRemoveLogo,
  useRevertBranding,
  useSaveBrandingDraft,
  useSetLogo,
  useUpdateBranding,
  type BrandingChange,
  type LogoVariant,
} from './useBrandingChanges.js';
export { useCapabilities, useCapability } from './useCapabilities.js';
export {
  useAddPaymentMethod,
  useCancelPlan,
  useChangePlan,
  useContactEnterprise,
  useRemovePaymentMethod,
  useRenewPlan,
  useRevivePlan,
  useSetDefaultPaymentMethod,
  useSetupIntent,
  type BillingChange,
} from './useChangeBilling.js';
export { useDeleteOrganization, useUpdateOrganization } from './useChangeOrganization.js';
export { useChildRollup } from './useChildRollup.js';
export { useCreateOrganization, type CreateOrganizationInput } from './useCreateOrganization.js';
export {
  useAddCustomDomain,
  useCustomDomain,
  useRemoveCustomDomain,
  useVerifyCustomDomain,
} from './useCustomDomain.js';
export {
  useBulkInvitations,
  useCreateInvitation,
  useInvitationLink,
  useInvitations,
  useResendInvitation,
  useRevokeInvitation,
} from './useInvitations.js';
export {
  useBulkMembers,
  useLeaveOrganization,
  useMembers,
  useMemberScopes,
  useRemoveMember,
  useSetMemberRoles,
} from './useMembers.js';
export { useMyInvitations } from './useMyInvitations.js';
export { useOrganization } from './useOrganization.js';
export {
  useOrganizationBySlug,
  useOrganizations,
  useOrganizationsById,
  type OrganizationsQuery,
} from './useOrganizations.js';
export { useChild, useChildren, useFoundBelow, useSubtreeUsage } from './usePartners.js';
export { useProvisioning, useRetryProvisioning } from './useProvisioning.js';
export { useRolePreview, type RolePreview } from './useRolePreview.js';
export {
  useCreateRole,
  useDeleteRole,
  useRoleImpact,
  useRoles,
  useUpdateRole,
} from './useRoles.js';
export { useScopes } from './useScopes.js';
export {
  useSlugAvailability,
  type SlugAvailabilityOptions,
  type SlugAvailabilityResult,
} from './useSlugAvailability.js';
export { useSuspendChild } from './useSuspendChild.js';
export { useCreateToken, useRevokeToken, useTokens, type CreateTokenInput } from './useTokens.js';
export {
  useSetUsageBudgets,
  useUsageAlerts,
  useUsageBudgets,
  useUsageSeries,
  useUsageSummary,
} from './useUsage.js';
export { useUpdateUser, useUser } from './useUser.js';
