import { MembersTable } from 'orgkit';

/** Members of the organization in the address. */
export function MembersPage() {
  return <MembersTable />;
}
