import { OrgKitProvider } from 'orgkit';
import { useEffect, useState } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { authClient, forgetToken } from './auth/authClient.js';
import { SignOutContext } from './auth/SignOutContext.js';
import { useSignOut } from './auth/useSignOut.js';
import { client, onSignedOut } from './client.js';
import { AccountPage } from './pages/AccountPage.js';
import { ApiKeysPage } from './pages/ApiKeysPage.js';
import { BillingPage } from './pages/BillingPage.js';
import { BrandingPage } from './pages/BrandingPage.js';
import { ForgotPasswordPage } from './pages/ForgotPasswordPage.js';
import { HomePage } from './pages/HomePage.js';
import { InvitationsPage } from './pages/InvitationsPage.js';
import { MembersPage } from './pages/MembersPage.js';
import { NewOrganizationPage } from './pages/NewOrganizationPage.js';
import { PartnerPage } from './pages/PartnerPage.js';
import { ResetPasswordPage } from './pages/ResetPasswordPage.js';
import { RolesPage } from './pages/RolesPage.js';
import { SignInPage } from './pages/SignInPage.js';
import { SignUpPage } from './pages/SignUpPage.js';
import { TokensPage } from './pages/TokensPage.js';
import { UsagePage } from './pages/UsagePage.js';
import { Leaving } from './layout/Leaving.js';
import { Splash } from './layout/Splash.js';
import { OrganizationLayout } from './layout/OrganizationLayout.js';
import { useTheme } from './layout/useTheme.js';

const publicPaths = ['/sign-in', '/sign-up', '/forgot-password', '/reset-password'];

/** The whole app: who is signed in, then which organization the address names. */
export function App() {
  const session = authClient.useSession();
  const navigate = useNavigate();
  const location = useLocation();
  const [theme] = useTheme();
  const [expired, setExpired] = useState(false);
  const user = session.data?.user ?? null;
  const { leaving, signOut, stay } = useSignOut(session.refetch);

  // The client hears first that a session is over: it is revoked on another device, for one.
  useEffect(() => {
    onSignedOut(() => {
      setExpired(true);
      session.refetch();
    });
  }, [session]);

  // Only the first time: reading the session again must not take away what is being typed.
  const [isKnown, setIsKnown] = useState(false);
  if (!session.isPending && !isKnown) setIsKnown(true);
  if (leaving) return <Leaving problem={leaving.problem} onRetry={signOut} onStay={stay} />;
  const isPublic = publicPaths.includes(location.pathname);
  if (!isKnown || (session.isPending && !user && !isPublic)) return <Splash />;
  if (!user && !isPublic) {
    forgetToken();
    const next =
      location.pathname === '/'
        ? ''
        : `?next=${encodeURIComponent(location.pathname + location.search)}`;
    return <Navigate to={`/sign-in${next}`} replace state={{ expired }} />;
  }

  return (
    <OrgKitProvider
      client={client}
      principal={user?.id ?? null}
      theme={theme}
      locale={navigator.language.startsWith('en') ? navigator.language : 'en'}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      navigate={(to) => void navigate(to)}
    >
      <SignOutContext value={signOut}>
        <Routes>
          <Route path="/sign-in" element={<SignInPage />} />
          <Route path="/sign-up" element={<SignUpPage />} />
          <Route path="/forgot-password" element={<ForgotPasswordPage />} />
          <Route path="/reset-password" element={<ResetPasswordPage />} />
          <Route path="/" element={<HomePage />} />
          <Route path="/new" element={<NewOrganizationPage />} />
          <Route path="/invitations" element={<InvitationsPage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="/account/tokens" element={<TokensPage />} />
          <Route path="/:orgSlug" element={<OrganizationLayout />}>
            <Route index element={<Navigate to="members" replace />} />
            <Route path="members" element={<MembersPage />} />
            <Route path="roles" element={<RolesPage />} />
            <Route path="api-keys" element={<ApiKeysPage />} />
            <Route path="usage" element={<UsagePage />} />
            <Route path="billing" element={<BillingPage />} />
            <Route path="clients" element={<PartnerPage />} />
            <Route path="branding" element={<BrandingPage />} />
            <Route path="*" element={<Navigate to="../members" replace />} />
          </Route>
        </Routes>
      </SignOutContext>
    </OrgKitProvider>
  );
}
