import { OrgSwitcher, type ApiError } from 'orgkit';
import { Link, useNavigate } from 'react-router';
import { Failed } from '../layout/Failed.js';
import { PlainLayout } from '../layout/PlainLayout.js';

/** The address names no organization of this person: say so and let them choose, never guess. */
export function OrganizationUnknown({
  slug,
  error,
  onRetry,
}: {
  slug: string;
  error: ApiError | undefined;
  onRetry: () => void;
}) {
  const navigate = useNavigate();
  if (error) return <Failed what={`${slug} did not open`} error={error} onRetry={onRetry} />;
  return (
    <PlainLayout title="Organization not found">
      <section className="narrow">
        <h1>Nothing of yours at “{slug}”</h1>
        <p>
          The address is wrong, or you are not a member of that organization. Choose one of yours:
        </p>
        <OrgSwitcher
          onSwitch={({ organization }) => void navigate(`/${organization.slug}/members`)}
        />
        <p>
          <Link to="/new">Create an organization</Link>
        </p>
      </section>
    </PlainLayout>
  );
}
