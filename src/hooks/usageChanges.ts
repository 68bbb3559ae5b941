import type { OperationInput } from '../client/index.js';
import type { Kit } from '../provider/useKit.js';

/** Replaces all budgets. */
export async function setUsageBudgets(
  { client, refresh }: Pick<Kit, 'client' | 'refresh'>,
  organizationId: string,
  body: OperationInput<'usage', 'setBudgets'>['body'],
) {
  const budgets = await client.usage.setBudgets({ body }, { organizationId });
  await refresh(organizationId, 'usage');
  return budgets;
}
