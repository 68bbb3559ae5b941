'use client';
import { ApiError } from '../../client/index.js';
import { arrivalOf } from '../../hooks/arrivals.js';
import { useOnline } from '../../hooks/useOnline.js';
import { ApiKeyManagerView, type ApiKeyManagerViewBase } from './ApiKeyManagerView.js';
import { KeysSource } from './KeysSource.js';
import type { KeySource } from './sources.js';
import { TokensSource } from './TokensSource.js';
import type { KeyContent, KeyKind } from './types.js';
import { useMinute } from '../../hooks/useMinute.js';

/** Props of {@link Manager}. */
export type ManagerProps = {
  base: ApiKeyManagerViewBase & { kind: KeyKind };
  /** What the person may see. */
  available: readonly KeyKind[];
  /** What the server offers. */
  offered: readonly string[];
  /** Scopes of the person. */
  held: readonly string[];
};

/** Reads the lists that the person may see, and shows the one that is chosen. */
export function Manager({ base, available, offered, held }: ManagerProps) {
  const now = useMinute();
  const offline = !useOnline();
  const draw = (keys: KeySource | null, tokens: KeySource | null) => {
    const source = base.kind === 'keys' ? keys : tokens;
    const shown = {
      ...base,
      tabs: available.map((kind) => ({
        kind,
        count: (kind === 'keys' ? keys : tokens)?.rows?.length ?? null,
      })),
    };
    if (!source) return <ApiKeyManagerView {...shown} status="loading" />;
    const { rows, error, validating: retrying, onRetry, actions, Usage } = source;
    const problem = error instanceof ApiError ? { error, retrying, onRetry } : null;
    if (!rows) {
      if (!problem) return <ApiKeyManagerView {...shown} status="loading" />;
      if (problem.error.status === 403) {
        return <ApiKeyManagerView {...shown} status="no-access" signedIn />;
      }
      return <ApiKeyManagerView {...shown} status="error" {...problem} />;
    }
    const content: KeyContent = {
      rows,
      details: offered.includes('key_details'),
      held,
      now,
      asOf: arrivalOf(rows),
      offline,
      refreshing: retrying && !problem,
      problem,
      actions,
      Usage,
    };
    const status = rows.length === 0 ? 'empty' : 'ready';
    return <ApiKeyManagerView {...shown} status={status} content={content} />;
  };
  return (
    <KeysSource wanted={available.includes('keys')} offered={offered}>
      {(keys) => (
        <TokensSource wanted={available.includes('tokens')}>
          {(tokens) => draw(keys, tokens)}
        </TokensSource>
      )}
    </KeysSource>
  );
}
