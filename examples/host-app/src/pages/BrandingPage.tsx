import { BrandingEditor } from 'orgkit';
import { useOutletContext, useParams, useSearchParams } from 'react-router';
import type { OrganizationPage } from '../layout/OrganizationLayout.js';

/** Name, logos, colors and domain of the organization in the address; the part that is open stands there too. */
export function BrandingPage() {
  const { orgSlug = '' } = useParams();
  const { onUnsavedChange } = useOutletContext<OrganizationPage>();
  const [search, setSearch] = useSearchParams();
  return (
    <BrandingEditor
      plansHref={`/${orgSlug}/billing`}
      onUnsavedChange={onUnsavedChange}
      tab={search.get('part') === 'domain' ? 'domain' : 'brand'}
      onTabChange={({ tab }) => setSearch(tab === 'domain' ? { part: 'domain' } : {})}
    />
  );
}
