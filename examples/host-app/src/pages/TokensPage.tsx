import { ApiKeyManager } from 'orgkit';
import { AccountNav } from '../layout/AccountNav.js';
import { PlainLayout } from '../layout/PlainLayout.js';

/** Personal tokens of whoever is signed in. */
export function TokensPage() {
  return (
    <PlainLayout title="Tokens">
      <section className="wide">
        <AccountNav />
        <ApiKeyManager kinds={['tokens']} guide={{ variable: 'RELAY_TOKEN' }} />
      </section>
    </PlainLayout>
  );
}
