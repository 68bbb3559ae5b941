import { Splash } from './Splash.js';

/** Stands while the session is ended; says when that did not work, and offers both ways on. */
export function Leaving({
  problem,
  onRetry,
  onStay,
}: {
  problem: string | null;
  onRetry: () => void;
  onStay: () => void;
}) {
  if (problem === null) return <Splash text="Signing out…" />;
  return (
    <main className="center" role="alert">
      <h1>You are still signed in</h1>
      <p>{problem}</p>
      <div className="row-actions">
        <button type="button" className="button" data-primary onClick={onRetry}>
          Try again
        </button>
        <button type="button" className="button" onClick={onStay}>
          Stay signed in
        </button>
      </div>
    </main>
  );
}
