import type { ApiError } from 'orgkit';

/** A page that could not be shown, with the reason and a way on. */
export function Failed({
  what,
  error,
  onRetry,
}: {
  what: string;
  error: ApiError;
  onRetry: () => void;
}) {
  return (
    <main className="center" role="alert">
      <h1>{what}</h1>
      <p>{error.detail}</p>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
      {error.requestId ? <p className="note">Request {error.requestId}</p> : null}
    </main>
  );
}
