import { MembersTable } from 'orgkit';
import { useNavigate, useSearchParams } from 'react-router';
import { readMembersQuery, writeMembersQuery } from './membersQuery.js';

/** Members of the organization in the address; search, order and filters stand there too. */
export function MembersPage() {
  const [address, setAddress] = useSearchParams();
  const navigate = useNavigate();
  return (
    <MembersTable
      query={readMembersQuery(address)}
      onQueryChange={(query) =>
        setAddress((current) => writeMembersQuery(current, query), { replace: true })
      }
      onLeave={() => void navigate('/', { replace: true })}
    />
  );
}
