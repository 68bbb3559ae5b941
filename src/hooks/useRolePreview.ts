'use client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ApiError } from '../client/index.js';
import type { RoleImpact } from '../contract/index.js';
import { useKit } from '../provider/useKit.js';
import { errorOf } from './errorOf.js';

/** Pause after the last change before the server is asked, in milliseconds. */
const PAUSE = 300;

/** What {@link useRolePreview} gives. */
export type RolePreview = {
  /** `idle` when nothing is asked, `unknown` when the server could not say. */
  status: 'idle' | 'working' | 'ready' | 'unknown';
  /** Who would gain and lose what; only ever the answer for exactly these scopes. */
  impact: RoleImpact | null;
  error: ApiError | null;
  /** Asks again. */
  retry: () => void;
};

type Answer = { question: string; impact: RoleImpact | null; error: ApiError | null };

/**
 * Who would gain and lose what if a role had these scopes, while they are being chosen: asked after
 * a pause, the latest question only, and given up when nobody wants the answer any more.
 * @example `const { impact } = useRolePreview(draft && { name: role.name, scopes: draft.scopes });`
 */
export function useRolePreview(
  role: { name: string; scopes: readonly string[] } | null,
): RolePreview {
  const { client, organizationId } = useKit();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);
  const name = role?.name;
  const wanted = role ? [...role.scopes].sort().join(' ') : '';
  const question =
    name === undefined || organizationId === null ? null : `${organizationId} ${name} ${wanted}`;

  // The pause is a timer, and a question that nobody asks any more must be given up.
  useEffect(() => {
    if (question === null || name === undefined || organizationId === null) return undefined;
    const abort = new AbortController();
    const tell = (said: Omit<Answer, 'question'>): void => {
      if (!abort.signal.aborted) setAnswer({ question, ...said });
    };
    const timer = setTimeout(
      () => {
        setAnswer((known) => (known?.question === question ? null : known));
        client.roles
          .impact(
            { name, scopes: wanted.split(' ').filter(Boolean) },
            { organizationId, signal: abort.signal },
          )
          .then(
            (impact) => tell({ impact, error: null }),
            (error: unknown) => tell({ impact: null, error: errorOf(error) }),
          );
      },
      tries === 0 ? PAUSE : 0,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [client, question, name, organizationId, wanted, tries]);

  const retry = useCallback(() => setTries((now) => now + 1), []);
  return useMemo(() => {
    if (question === null) return { status: 'idle', impact: null, error: null, retry };
    if (answer?.question !== question) {
      return { status: 'working', impact: null, error: null, retry };
    }
    const { impact, error } = answer;
    return { status: impact ? 'ready' : 'unknown', impact, error, retry };
  }, [question, answer, retry]);
}
