'use client';
import type { ReactNode } from 'react';
import { useApiKeys, useApiKeyUsage } from '../../hooks/useApiKeys.js';
import { useKit } from '../../provider/useKit.js';
import { loadChanges } from './load.js';
import type { KeySource } from './sources.js';
import type { UsageProps } from './types.js';

type SourceProps = {
  /** What the server offers. */
  offered: readonly string[];
  children: (source: KeySource | null) => ReactNode;
};

/** Reads the keys of the organization, unless they are not wanted or not for this person. */
export function KeysSource({ wanted, ...props }: SourceProps & { wanted: boolean }) {
  return wanted ? <Keys {...props} /> : props.children(null);
}

function Keys({ offered, children }: SourceProps) {
  const kit = useKit();
  const { data, error, isValidating, mutate } = useApiKeys();
  const id = kit.organizationId ?? '';
  const canRotate = offered.includes('key_rotation');
  return children({
    rows: data,
    error,
    validating: isValidating,
    onRetry: () => void mutate(),
    actions: {
      create: async (input) => (await loadChanges()).createApiKey(kit, id, input),
      revoke: async (input) => (await loadChanges()).revokeApiKey(kit, id, input),
      reload: () => mutate(),
      // One read of the list after all of them, in place of one for each.
      revokeOne: async (input) => (await loadChanges()).revokeApiKey(kit, id, input, false),
      update: offered.includes('key_details')
        ? async (input) => void (await (await loadChanges()).updateApiKey(kit, id, input))
        : undefined,
      rotate: canRotate
        ? async (input) => (await loadChanges()).rotateApiKey(kit, id, input)
        : undefined,
    },
    Usage: canRotate ? Usage : undefined,
  });
}

function Usage({ keyId, every, children }: UsageProps) {
  const { data, error } = useApiKeyUsage(keyId, every);
  return children({ usage: data ?? null, failed: error !== undefined && data === undefined });
}
