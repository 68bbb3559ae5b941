import { startTransition, useState } from 'react';
import { useNavigate } from 'react-router';
import { authClient, forgetToken } from './authClient.js';
import { attempt } from './problems.js';

/** The way out: `signOut` ends the session, `leaving` says what the page shows meanwhile, null when nothing. */
export function useSignOut(refetch: () => Promise<void>) {
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState<{ problem: string | null } | null>(null);

  async function signOut(): Promise<void> {
    // First the pages go and give up what they were asking for: the server would refuse it now.
    setLeaving({ problem: null });
    const refused = await attempt(() => authClient.signOut());
    if (refused) return setLeaving({ problem: refused.message });
    forgetToken();
    await refetch();
    void navigate('/sign-in');
    // Together with the navigation, which is a transition: no frame may show the old page again.
    startTransition(() => setLeaving(null));
  }

  return { leaving, signOut: () => void signOut(), stay: () => setLeaving(null) };
}
