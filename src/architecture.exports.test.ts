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
    }
  `);
});

it('keeps the names of orgkit', () => {
  expect(exportsOf('src/index.ts')).toMatchInlineSnapshot(`
    "ApiError
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
    BrandTokens
    Can
    CanProps
    CardFormProps
    CreateApiKeyInput
    CreateOrgForm
    CreateOrgFormProps
    CreateOrgFormView
    CreateOrgFormViewProps
    CreateOrganizationInput
    CreateTokenInput
    CreatedKey
    CreatedOrganization
    Direction
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
    RotateApiKeyInput
    RotatedKey
    SetupIntent
    SlugAvailabilityOptions
    SlugAvailabilityResult
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
    brandTokens
    useAcceptInvitation
    useAddPaymentMethod
    useApiKeyUsage
    useApiKeys
    useBilling
    useBillingPlans
    useBillingPreview
    useBulkInvitations
    useBulkMembers
    useCancelPlan
    useCapabilities
    useCapability
    useChangePlan
    useContactEnterprise
    useCreateApiKey
    useCreateInvitation
    useCreateOrganization
    useCreateRole
    useCreateToken
    useDeclineInvitation
    useDeleteOrganization
    useDeleteRole
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
    useRemoveMember
    useRemovePaymentMethod
    useRenewPlan
    useResendInvitation
    useRetryProvisioning
    useRevivePlan
    useRevokeApiKey
    useRevokeInvitation
    useRevokeToken
    useRoleImpact
    useRolePreview
    useRoles
    useRotateApiKey
    useScopes
    useSetDefaultPaymentMethod
    useSetMemberRoles
    useSetUsageBudgets
    useSetupIntent
    useSlugAvailability
    useTokens
    useUpdateApiKey
    useUpdateOrganization
    useUpdateRole
    useUpdateUser
    useUsageAlerts
    useUsageBudgets
    useUsageSeries
    useUsageSummary
    useUser"
  `);
});

it('keeps the names of orgkit/client', () => {
  expect(exportsOf('src/client/index.ts')).toMatchInlineSnapshot(`
    "ApiError
    ApiErrorInit
    ClientClock
    ClientErrorCode
    ClientOptions
    Fetch
    OperationInput
    OperationOutput
    OrgCall
    OrgClient
    Page
    RouteOverrides
    TokenRequest
    UserCall
    Watch
    allItems
    createClient
    isAborted
    isUnanswered"
  `);
});

it('keeps the names of orgkit/stripe', () => {
  expect(exportsOf('src/stripe/index.ts')).toMatchInlineSnapshot(`
    "StripeCardForm
    StripeCardFormProps
    StripeFormMessages
    stripeFormMessages"
  `);
});

it('keeps the names of orgkit/testing', () => {
  expect(exportsOf('src/testing/index.ts')).toMatchInlineSnapshot(`
    "ConformanceSetup
    ContractCase
    Delay
    Fault
    FaultKind
    FaultTarget
    Held
    HoldPoint
    KitWrapperOptions
    MemoryClient
    MemoryClientOptions
    MemoryControl
    MemoryServer
    MemoryServerOptions
    MemorySwitches
    OperationName
    Person
    RecordedCall
    Seed
    SeedBilling
    SeedInvitation
    SeedKey
    SeedMember
    SeedName
    SeedOrganization
    SeedRole
    SeedToken
    SeedUsage
    SeedUser
    SignUp
    World
    contractCases
    createMemoryClient
    createMemoryServer
    createMemoryWorld
    kitWrapper
    memoryStorage
    seeds"
  `);
});
