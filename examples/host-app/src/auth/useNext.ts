import { useSearchParams } from 'react-router';

/** Path to open after signing in. Anything that is not a path of this app leads home. */
export function useNext(): string {
  const [params] = useSearchParams();
  const next = params.get('next') ?? '/';
  const url = new URL(next, window.location.origin);
  return url.origin === window.location.origin ? url.pathname + url.search : '/';
}
