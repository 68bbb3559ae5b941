import { CreateOrgForm } from 'orgkit';
import { useNavigate } from 'react-router';
import { PlainLayout } from '../layout/PlainLayout.js';

/** Name, address, then provisioning; the first page of somebody without an organization. */
export function NewOrganizationPage() {
  const navigate = useNavigate();
  return (
    <PlainLayout title="Create organization">
      <CreateOrgForm
        onOpen={({ organization }) => void navigate(`/${organization.slug}/members`)}
        onCancel={() => void navigate('/')}
      />
    </PlainLayout>
  );
}
