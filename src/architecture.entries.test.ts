// What hosts can import from the smaller entries. A change here is a change of the public interface.
import { expect, it } from 'vitest';
import { exportsOf } from './architecture.names.js';

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

it('keeps the names of orgkit/theme', () => {
  expect(exportsOf('src/theme/index.ts')).toMatchInlineSnapshot(`
    "BrandColorField
    BrandColors
    BrandLook
    BrandPalette
    BrandTokens
    BrandTokensOptions
    ColorRole
    ContrastProblem
    DesignToken
    DesignTokens
    PairPlace
    PaletteFailure
    PalettePair
    Scheme
    TokenName
    brandDesignTokens
    brandPalette
    brandTailwind
    brandTokens
    contrastProblems
    paletteTokens"
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
