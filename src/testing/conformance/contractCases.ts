import type { Capability } from '../../contract/index.js';
import { accountCases } from './accountCases.js';
import { actAsCases } from './actAsCases.js';
import { actAsRightsCases } from './actAsRightsCases.js';
import { apiKeyCases } from './apiKeyCases.js';
import { billingCases } from './billingCases.js';
import { brandingCases } from './brandingCases.js';
import { brandingDraftCases } from './brandingDraftCases.js';
import { bulkCases } from './bulkCases.js';
import { callCases } from './callCases.js';
import type { CaseGroup } from './caseGroup.js';
import { childCases } from './childCases.js';
import { createCases } from './createCases.js';
import { customRoleCases } from './customRoleCases.js';
import { domainCases } from './domainCases.js';
import { formCases } from './formCases.js';
import { idempotencyCases } from './idempotencyCases.js';
import { invitationAnswerCases } from './invitationAnswerCases.js';
import { invitationCases } from './invitationCases.js';
import { keyDetailCases } from './keyDetailCases.js';
import { keyRotationCases } from './keyRotationCases.js';
import { lastAdminCases } from './lastAdminCases.js';
import { memberCases } from './memberCases.js';
import { memberListCases } from './memberListCases.js';
import { memberQueryCases } from './memberQueryCases.js';
import { organizationCases } from './organizationCases.js';
import { partnerAdminCases } from './partnerAdminCases.js';
import { partnerCases } from './partnerCases.js';
import { partnerPeopleCases } from './partnerPeopleCases.js';
import { partnerSearchCases } from './partnerSearchCases.js';
import { paymentCases } from './paymentCases.js';
import { provisioningCases } from './provisioningCases.js';
import { resourceCases } from './resourceCases.js';
import { roleCases } from './roleCases.js';
import { slugCases } from './slugCases.js';
import { slugHoldCases } from './slugHoldCases.js';
import { createStage } from './stage.js';
import { tokenCases } from './tokenCases.js';
import { usageBudgetCases } from './usageBudgetCases.js';
import { usageCases } from './usageCases.js';
import { usageEventCases } from './usageEventCases.js';
import type { ConformanceSetup } from './world.js';

/** One rule of the contract as something to run. */
export interface ContractCase {
  /** What is expected, as a sentence. */
  readonly name: string;
  /** Part of the contract it belongs to. */
  readonly section: string;
  /** Extensions it needs; none for the core. */
  readonly needs: readonly Capability[];
  /** Rejects with what went wrong. */
  run(): Promise<void>;
}

const groups: readonly CaseGroup[] = [
  ...accountCases,
  ...slugCases,
  ...slugHoldCases,
  ...createCases,
  ...childCases,
  ...partnerCases,
  ...partnerSearchCases,
  ...partnerPeopleCases,
  ...partnerAdminCases,
  ...actAsCases,
  ...actAsRightsCases,
  ...provisioningCases,
  ...organizationCases,
  ...resourceCases,
  ...memberListCases,
  ...memberQueryCases,
  ...memberCases,
  ...lastAdminCases,
  ...invitationCases,
  ...invitationAnswerCases,
  ...roleCases,
  ...customRoleCases,
  ...bulkCases,
  ...apiKeyCases,
  ...keyDetailCases,
  ...keyRotationCases,
  ...tokenCases,
  ...usageCases,
  ...usageEventCases,
  ...usageBudgetCases,
  ...billingCases,
  ...paymentCases,
  ...brandingCases,
  ...brandingDraftCases,
  ...domainCases,
  ...idempotencyCases,
  ...callCases,
  ...formCases,
];

/**
 * The contract's cases for one server or client, for any test framework.
 *
 * @example
 * for (const { section, name, run } of contractCases({ createWorld, capabilities })) {
 *   test(`${section}: ${name}`, run);
 * }
 */
export function contractCases(setup: ConformanceSetup): ContractCase[] {
  let words = 0;
  const word = (start = 'word'): string => {
    words += 1;
    return `${start}-${setup.run ?? 'run'}-${words}`;
  };
  const offered = (capability: Capability): boolean => setup.capabilities.includes(capability);
  return groups
    .filter(({ needs = [] }) => needs.every(offered))
    .filter(({ without = [] }) => !without.some(offered))
    .flatMap(({ section, needs = [], cases }) =>
      Object.entries(cases).map(([name, play]): ContractCase => ({
        name,
        section,
        needs,
        run: async () => play(createStage(setup, await setup.createWorld(), word)),
      })),
    );
}
