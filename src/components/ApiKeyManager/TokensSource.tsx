'use client';
import type { ReactNode } from 'react';
import { useTokens } from '../../hooks/useTokens.js';
import { useKit } from '../../provider/useKit.js';
import { loadChanges } from './load.js';
import type { KeySource } from './sources.js';

type SourceProps = { children: (source: KeySource | null) => ReactNode };

/** Reads the person's own tokens, unless they are not wanted. */
export function TokensSource({ wanted, children }: SourceProps & { wanted: boolean }) {
  return wanted ? <Tokens>{children}</Tokens> : children(null);
}

function Tokens({ children }: SourceProps) {
  const kit = useKit();
  const { data, error, isValidating, mutate } = useTokens();
  return children({
    rows: data,
    error,
    validating: isValidating,
    onRetry: () => void mutate(),
    actions: {
      create: async ({ name, expires_at, idempotencyKey }) =>
        (await loadChanges()).createToken(kit, { name, expires_at, idempotencyKey }),
      revoke: async (input) => (await loadChanges()).revokeToken(kit, input),
      reload: () => mutate(),
      revokeOne: async (input) => (await loadChanges()).revokeToken(kit, input, false),
    },
  });
}
