import { BrandingEditor } from 'orgkit';
import { useParams, useSearchParams } from 'react-router';

/** Name, logos, colors and domain of the organization in the address; the part that is open stands there too. */
export function BrandingPage() {
  const { orgSlug = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  return (
    <BrandingEditor
      plansHref={`/${orgSlug}/billing`}
      tab={search.get('part') === 'domain' ? 'domain' : 'brand'}
      onTabChange={({ tab }) => setSearch(tab === 'domain' ? { part: 'domain' } : {})}
    />
  );
}
