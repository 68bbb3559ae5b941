// OrgKit's widget as a host uses it: its own client, over a server that answers at once.
import { MembersTable, OrgKitProvider } from 'orgkit';
import { createClient } from 'orgkit/client';
import 'orgkit/styles.css';
import { createRoot } from 'react-dom/client';
import { answersFor } from './answers.js';

export { firstEmail, head, scroller, search } from './orgkit.jsx';

const options = new URLSearchParams(location.search);
const newest = { sort: '-created_at' };

export function mount(root, people) {
  const client = createClient({
    baseUrl: location.origin,
    getToken: () => 'token',
    fetch: answersFor(people, { manages: options.has('manages') }),
  });
  createRoot(root).render(
    <OrgKitProvider client={client} principal="user_0" organizationId="org_team">
      <MembersTable paging={options.get('paging') ?? 'pages'} defaultQuery={newest} />
    </OrgKitProvider>,
  );
}
