import { useContext } from 'react';
import { Link } from 'react-router';
import { authClient } from '../auth/authClient.js';
import { SignOutContext } from '../auth/SignOutContext.js';
import { useTheme, type ThemeChoice } from './useTheme.js';

/** Who is signed in, how the page looks, and the way out. */
export function UserMenu() {
  const { data } = authClient.useSession();
  const signOut = useContext(SignOutContext);
  const [theme, setTheme] = useTheme();
  if (!data) return null;

  return (
    <div className="user">
      <Link to="/account" className="user-name" title={data.user.email}>
        {data.user.name || data.user.email}
      </Link>
      <div className="user-actions">
        <label>
          <span className="visually-hidden">Theme</span>
          <select
            className="quiet"
            value={theme}
            onChange={(event) => setTheme(event.target.value as ThemeChoice)}
          >
            <option value="auto">Auto</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
        <button type="button" className="quiet" onClick={signOut}>
          Sign out
        </button>
      </div>
    </div>
  );
}
