export { ApiError, type OrgClient, type Page } from './client/index.js';
export type {
  ActAsGrant,
  ApiKey,
  Billing,
  BillingPreview,
  Branding,
  BrandingVersion,
  ChildDetails,
  ChildOrganization,
  CreatedKey,
  CreatedOrganization,
  CustomDomain,
  Invitation,
  Invoice,
  KeyUsage,
  Member,
  Organization,
  PaymentMethod,
  PartnerUsage,
  PlanDetails,
  Provisioning,
  Role,
  Rollup,
  RotatedKey,
  SetupIntent,
  SubtreeMatch,
  UsageAlert,
  UsageBudget,
  UsageSeries,
  UsageSummary,
  User,
} from './contract/index.js';
export { BrandScope, type BrandScopeProps } from './provider/BrandScope.js';
export type { KitEvent } from './provider/events.js';
export type { Direction, KitParts, KitStorage, Theme } from './provider/KitContext.js';
export type { KitMessages, MessageNamespaces } from './provider/messages.js';
export { OrganizationScope, type OrganizationScopeProps } from './provider/OrganizationScope.js';
export { OrgKitProvider, type OrgKitProviderProps } from './provider/OrgKitProvider.js';
export {
  brandPalette,
  brandTokens,
  paletteTokens,
  type BrandColors,
  type BrandLook,
  type BrandPalette,
  type BrandTokens,
  type TokenName,
} from './theme/index.js';
export { useKit, type Kit } from './provider/useKit.js';
export { Can, type CanProps } from './hooks/Can.js';
export { ChildScope, type ChildScopeProps } from './hooks/ChildScope.js';
export { useEndActing, useStartActing, useVisits } from './hooks/useActAs.js';
export {
  useApiKeys,
  useApiKeyUsage,
  useCreateApiKey,
  useRevokeApiKey,
  useRotateApiKey,
  useUpdateApiKey,
  type CreateApiKeyInput,
  type RotateApiKeyInput,
} from './hooks/useApiKeys.js';
export {
  useBilling,
  useBillingPlans,
  useBillingPreview,
  useInvoices,
  usePaymentMethods,
} from './hooks/useBilling.js';
export { useBranding, useBrandingDraft, useBrandingHistory } from './hooks/useBranding.js';
export {
  usePublishBranding,
  useRemoveLogo,
  useRevertBranding,
  useSaveBrandingDraft,
  useSetLogo,
  useUpdateBranding,
  type BrandingChange,
  type LogoVariant,
} from './hooks/useBrandingChanges.js';
export {
  useAddCustomDomain,
  useCustomDomain,
  useRemoveCustomDomain,
  useVerifyCustomDomain,
} from './hooks/useCustomDomain.js';
export { useCapabilities, useCapability } from './hooks/useCapabilities.js';
export {
  useBulkInvitations,
  useCreateInvitation,
  useInvitationLink,
  useInvitations,
  useResendInvitation,
  useRevokeInvitation,
} from './hooks/useInvitations.js';
export {
  useBulkMembers,
  useLeaveOrganization,
  useMembers,
  useMemberScopes,
  useRemoveMember,
  useSetMemberRoles,
} from './hooks/useMembers.js';
export { useAcceptInvitation, useDeclineInvitation } from './hooks/useAnswerInvitation.js';
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
} from './hooks/useChangeBilling.js';
export { useDeleteOrganization, useUpdateOrganization } from './hooks/useChangeOrganization.js';
export {
  useCreateOrganization,
  type CreateOrganizationInput,
} from './hooks/useCreateOrganization.js';
export {
  useChild,
  useChildren,
  useChildRollup,
  useFoundBelow,
  useSubtreeUsage,
  useSuspendChild,
} from './hooks/usePartners.js';
export { useMyInvitations } from './hooks/useMyInvitations.js';
export { useOrganization } from './hooks/useOrganization.js';
export {
  useOrganizationBySlug,
  useOrganizations,
  useOrganizationsById,
  type OrganizationsQuery,
} from './hooks/useOrganizations.js';
export { useProvisioning, useRetryProvisioning } from './hooks/useProvisioning.js';
export { useRolePreview, type RolePreview } from './hooks/useRolePreview.js';
export {
  useCreateRole,
  useDeleteRole,
  useRoleImpact,
  useRoles,
  useUpdateRole,
} from './hooks/useRoles.js';
export { useScopes } from './hooks/useScopes.js';
export {
  useSlugAvailability,
  type SlugAvailabilityOptions,
  type SlugAvailabilityResult,
} from './hooks/useSlugAvailability.js';
export {
  useCreateToken,
  useRevokeToken,
  useTokens,
  type CreateTokenInput,
} from './hooks/useTokens.js';
export {
  useSetUsageBudgets,
  useUsageAlerts,
  useUsageBudgets,
  useUsageSeries,
  useUsageSummary,
} from './hooks/useUsage.js';
export { useUpdateUser, useUser } from './hooks/useUser.js';
export {
  ActAsBanner,
  ActAsBannerView,
  ActAsScope,
  type ActAsBannerProps,
  type ActAsBannerViewProps,
  type ActAsScopeProps,
  type ActAsVisit,
} from './components/ActAsBanner/index.js';
export {
  ApiKeyManager,
  ApiKeyManagerView,
  type ApiKeyManagerProps,
  type ApiKeyManagerViewProps,
  type KeyContent,
  type KeyGuide,
  type KeyKind,
} from './components/ApiKeyManager/index.js';
export {
  BillingBanner,
  BillingBannerView,
  type BillingBannerProps,
  type BillingBannerViewProps,
} from './components/BillingBanner/index.js';
export {
  BillingPanel,
  BillingPanelView,
  type BillingActions,
  type BillingContent,
  type BillingPanelProps,
  type BillingPanelViewProps,
  type CardFormProps,
} from './components/BillingPanel/index.js';
export {
  BrandingEditor,
  BrandingEditorView,
  type BrandingActions,
  type BrandingContent,
  type BrandingEditorProps,
  type BrandingEditorViewProps,
  type BrandingTab,
  type DomainActions,
  type DomainState,
} from './components/BrandingEditor/index.js';
export {
  CreateOrgForm,
  CreateOrgFormView,
  ProvisioningPanel,
  ProvisioningPanelView,
  type CreateOrgFormProps,
  type CreateOrgFormViewProps,
  type ProvisioningPanelProps,
  type ProvisioningPanelViewProps,
} from './components/CreateOrgForm/index.js';
export {
  MembersTable,
  MembersTableView,
  type MembersColumn,
  type MembersPageSize,
  type MembersQuery,
  type MembersTableProps,
  type MembersTableViewProps,
} from './components/MembersTable/index.js';
export {
  OrgCommandMenu,
  OrgSwitcher,
  OrgSwitcherView,
  type OrgCommandMenuProps,
  type OrgSwitcherProps,
  type OrgSwitcherViewProps,
} from './components/OrgSwitcher/index.js';
export {
  PartnerConsole,
  PartnerConsoleView,
  type PartnerConsoleProps,
  type PartnerConsoleViewProps,
  type PartnerContent,
  type PartnerLevel,
  type PartnerSort,
} from './components/PartnerConsole/index.js';
export {
  RoleEditor,
  RoleEditorView,
  type RoleEditorProps,
  type RoleEditorViewProps,
} from './components/RoleEditor/index.js';
export {
  UsageChart,
  UsageChartView,
  type UsageChartProps,
  type UsageChartViewProps,
  type UsageContent,
  type UsageQuery,
} from './components/UsageChart/index.js';
