// What hosts can import. A change here is a change of the public interface: update it on purpose.
import { expect, it } from 'vitest';
import { exportsOf } from './architecture.names.js';
import { read } from './architecture.sources.js';

it('keeps the entries of the package', () => {
  expect(JSON.parse(read('package.json').text).exports).toMatchInlineSnapshot(`
    {
      ".": {
        "default": "./dist/index.js",
        "types": "./dist/index.d.ts",
      },
      "./client": {
        "default": "./dist/client/index.js",
        "types": "./dist/client/index.d.ts",
      },
      "./contract": {
        "default": "./dist/contract/index.js",
        "types": "./dist/contract/index.d.ts",
      },
      "./package.json": "./package.json",
      "./stripe": {
        "default": "./dist/stripe/index.js",
        "types": "./dist/stripe/index.d.ts",
      },
      "./styles-unlayered.css": "./dist/styles-unlayered.css",
      "./styles.css": "./dist/styles.css",
      "./testing": {
        "default": "./dist/testing/index.js",
        "types": "./dist/testing/index.d.ts",
      },
      "./theme": {
        "default": "./dist/theme/index.js",
        "types": "./dist/theme/index.d.ts",
      },
    }
  `);
});

it('keeps the names of orgkit', () => {
  expect(exportsOf('src/index.ts')).toMatchInlineSnapshot(`
    "ActAsBanner
    ActAsBannerProps
    ActAsBannerView
    ActAsBannerViewProps
    ActAsGrant
    ActAsScope
    ActAsScopeProps
    ActAsVisit
    ApiError
    ApiKey
    ApiKeyManager
    ApiKeyManagerProps
    ApiKeyManagerView
    ApiKeyManagerViewProps
    Billing
    BillingActions
    BillingBanner
    BillingBannerProps
    BillingBannerView
    BillingBannerViewProps
    BillingChange
    BillingContent
    BillingPanel
    BillingPanelProps
    BillingPanelView
    BillingPanelViewProps
    BillingPreview
    BrandColors
    BrandLook
    BrandPalette
    BrandScope
    BrandScopeProps
    BrandTokens
    Branding
    BrandingActions
    BrandingChange
    BrandingContent
    BrandingEditor
    BrandingEditorProps
    BrandingEditorView
    BrandingEditorViewProps
    BrandingTab
    BrandingVersion
    Can
    CanProps
    CardFormProps
    ChildDetails
    ChildOrganization
    ChildScope
    ChildScopeProps
    CreateApiKeyInput
    CreateOrgForm
    CreateOrgFormProps
    CreateOrgFormView
    CreateOrgFormViewProps
    CreateOrganizationInput
    CreateTokenInput
    CreatedKey
    CreatedOrganization
    CustomDomain
    Direction
    DomainActions
    DomainState
    Invitation
    Invoice
    KeyContent
    KeyGuide
    KeyKind
    KeyUsage
    Kit
    KitEvent
    KitMessages
    KitParts
    KitStorage
    LogoVariant
    Member
    MembersColumn
    MembersPageSize
    MembersQuery
    MembersTable
    MembersTableProps
    MembersTableView
    MembersTableViewProps
    MessageNamespaces
    OrgClient
    OrgCommandMenu
    OrgCommandMenuProps
    OrgKitProvider
    OrgKitProviderProps
    OrgSwitcher
    OrgSwitcherProps
    OrgSwitcherView
    OrgSwitcherViewProps
    Organization
    OrganizationScope
    OrganizationScopeProps
    OrganizationsQuery
    Page
    PartnerConsole
    PartnerConsoleProps
    PartnerConsoleView
    PartnerConsoleViewProps
    PartnerContent
    PartnerLevel
    PartnerSort
    PartnerUsage
    PaymentMethod
    PlanDetails
    Provisioning
    ProvisioningPanel
    ProvisioningPanelProps
    ProvisioningPanelView
    ProvisioningPanelViewProps
    Role
    RoleEditor
    RoleEditorProps
    RoleEditorView
    RoleEditorViewProps
    RolePreview
    Rollup
    RotateApiKeyInput
    RotatedKey
    SetupIntent
    SlugAvailabilityOptions
    SlugAvailabilityResult
    SubtreeMatch
    Theme
    TokenName
    UsageAlert
    UsageBudget
    UsageChart
    UsageChartProps
    UsageChartView
    UsageChartViewProps
    UsageContent
    UsageQuery
    UsageSeries
    UsageSummary
    User
    brandPalette
    brandTokens
    paletteTokens
    useAcceptInvitation
    useAddCustomDomain
    useAddPaymentMethod
    useApiKeyUsage
    useApiKeys
    useBilling
    useBillingPlans
    useBillingPreview
    useBranding
    useBrandingDraft
    useBrandingHistory
    useBulkInvitations
    useBulkMembers
    useCancelPlan
    useCapabilities
    useCapability
    useChangePlan
    useChild
    useChildRollup
    useChildren
    useContactEnterprise
    useCreateApiKey
    useCreateInvitation
    useCreateOrganization
    useCreateRole
    useCreateToken
    useCustomDomain
    useDeclineInvitation
    useDeleteOrganization
    useDeleteRole
    useEndActing
    useFoundBelow
    useInvitationLink
    useInvitations
    useInvoices
    useKit
    useLeaveOrganization
    useMemberScopes
    useMembers
    useMyInvitations
    useOrganization
    useOrganizationBySlug
    useOrganizations
    useOrganizationsById
    usePaymentMethods
    useProvisioning
    usePublishBranding
    useRemoveCustomDomain
    useRemoveLogo
    useRemoveMember
    useRemovePaymentMethod
    useRenewPlan
    useResendInvitation
    useRetryProvisioning
    useRevertBranding
    useRevivePlan
    useRevokeApiKey
    useRevokeInvitation
    useRevokeToken
    useRoleImpact
    useRolePreview
    useRoles
    useRotateApiKey
    useSaveBrandingDraft
    useScopes
    useSetDefaultPaymentMethod
    useSetLogo
    useSetMemberRoles
    useSetUsageBudgets
    useSetupIntent
    useSlugAvailability
    useStartActing
    useSubtreeUsage
    useSuspendChild
    useTokens
    useUpdateApiKey
    useUpdateBranding
    useUpdateOrganization
    useUpdateRole
    useUpdateUser
    useUsageAlerts
    useUsageBudgets
    useUsageSeries
    useUsageSummary
    useUser
    useVerifyCustomDomain
    useVisits"
  `);
});
