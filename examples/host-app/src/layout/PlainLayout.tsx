import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Brand } from './Brand.js';
import { UserMenu } from './UserMenu.js';

/** A page outside of any organization, for somebody who is signed in. */
export function PlainLayout({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="plain">
      <header className="plain-bar">
        <Link to="/" className="brand-link" aria-label="Relay, home">
          <Brand />
        </Link>
        <UserMenu />
      </header>
      <main className="plain-main" aria-label={title}>
        {children}
      </main>
    </div>
  );
}
