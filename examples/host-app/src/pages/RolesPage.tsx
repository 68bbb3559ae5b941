import { RoleEditor } from 'orgkit';
import { useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router';
import type { OrganizationPage } from '../layout/OrganizationLayout.js';

/** Roles of the organization in the address; which one is open stands there too. */
export function RolesPage() {
  const { orgSlug = '' } = useParams();
  const { onUnsavedChange } = useOutletContext<OrganizationPage>();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  return (
    <RoleEditor
      role={search.get('role') ?? undefined}
      onRoleChange={({ role }) => setSearch({ role }, { replace: true })}
      onShowMembers={({ role }) => void navigate(`/${orgSlug}/members?role=${role.name}`)}
      onUnsavedChange={onUnsavedChange}
    />
  );
}
