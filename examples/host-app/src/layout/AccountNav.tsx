import { NavLink } from 'react-router';

/** Pages of the account. */
export function AccountNav() {
  return (
    <nav className="account-nav" aria-label="Account">
      <NavLink to="/account" end className="side-link">
        Profile
      </NavLink>
      <NavLink to="/account/tokens" className="side-link">
        Tokens
      </NavLink>
    </nav>
  );
}
