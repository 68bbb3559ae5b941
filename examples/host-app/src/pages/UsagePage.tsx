import { UsageChart } from 'orgkit';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { client } from '../client.js';
import { readUsageQuery, writeUsageQuery } from './usageQuery.js';

/** Usage of the organization in the address; days, metric and split stand there too. */
export function UsagePage() {
  const { orgSlug = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const navigate = useNavigate();
  const openOrganization = async (id: string): Promise<void> => {
    const { slug } = await client.organizations.get(
      { organization_id: id },
      { organizationId: id },
    );
    void navigate(`/${slug}/usage`);
  };
  return (
    <UsageChart
      query={readUsageQuery(address)}
      onQueryChange={(query) =>
        setAddress((current) => writeUsageQuery(current, query), { replace: true })
      }
      onOpenGroup={({ groupBy, key }) => {
        if (groupBy === 'key') void navigate(`/${orgSlug}/api-keys`);
        // One that cannot be opened stays closed; the chart names it all the same.
        else openOrganization(key).catch(() => {});
      }}
    />
  );
}
