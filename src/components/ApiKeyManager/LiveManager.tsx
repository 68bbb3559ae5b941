'use client';
import { useId, useState } from 'react';
import { ApiError } from '../../client/index.js';
import { useCapabilities } from '../../hooks/useCapabilities.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { rootProps } from '../../ui/rootProps.js';
import type { ApiKeyManagerProps } from './ApiKeyManager.js';
import { CreateButton } from './CreateButton.js';
import { LazyManager, prepareManager } from './LazyManager.js';
import { ManagerFrame } from './ManagerFrame.js';
import { ManagerState, type Waiting } from './ManagerState.js';
import { keyTableMessages } from './messages.js';
import type { KeyKind } from './types.js';

const both: readonly KeyKind[] = ['keys', 'tokens'];

/** Reads what the person may do, which decides what is read and shown. */
export function LiveManager({ kinds = both, ...props }: ApiKeyManagerProps) {
  const { organizationId, principal, locale, timeZone, parts } = useKit();
  const own = useMessages('apiKeyManager', props.messages);
  const scopes = useScopes();
  const capabilities = useCapabilities();
  const [chosen, setChosen] = useState(props.defaultKind);
  const idBase = useId();
  useState(prepareManager);

  const isInside = organizationId !== null && kinds.includes('keys');
  const may = scopes.data?.includes('organizations:manage');
  const available = kinds.filter((kind) => kind === 'tokens' || (isInside && may !== false));
  const kind = available.find((one) => one === (props.kind ?? chosen)) ?? available[0] ?? 'keys';
  const base = {
    ...rootProps(props),
    messages: own,
    parts,
    locale,
    timeZone,
    organizationId,
    kind,
    guide: props.guide,
    onKindChange: (next: KeyKind) => {
      setChosen(next);
      props.onKindChange?.(next);
    },
  };
  const words = { messages: { ...keyTableMessages, ...own }, own, locale, timeZone };
  const draw = (view: Waiting) => (
    <ManagerFrame
      view={{ ...base, tabs: available.map((one) => ({ kind: one, count: null })) }}
      words={words}
      idBase={idBase}
      content={null}
      actions={view.status === 'loading' ? <CreateButton words={words} kind={kind} /> : null}
    >
      <ManagerState view={view} words={words} kind={kind} parts={parts ?? {}} />
    </ManagerFrame>
  );
  if (principal === null) return draw({ status: 'no-access', signedIn: false });
  if (available.length === 0 && isInside) return draw({ status: 'no-access', signedIn: true });
  if (isInside && !scopes.data && scopes.error instanceof ApiError && kind === 'keys') {
    const { error, isValidating, mutate } = scopes;
    return draw({ status: 'error', error, retrying: isValidating, onRetry: () => void mutate() });
  }
  const offered = capabilities.data ?? (capabilities.error === undefined ? null : []);
  const isUnknown = isInside && may === undefined && scopes.error === undefined;
  const waiting = draw({ status: 'loading' });
  if (offered === null || isUnknown || available.length === 0) return waiting;
  return (
    <LazyManager
      // Nothing of one organization stays over the next, least of all a secret that is on screen.
      key={organizationId}
      waiting={waiting}
      base={base}
      available={available.filter((one) => one === 'tokens' || may === true)}
      offered={offered}
      held={scopes.data ?? []}
    />
  );
}
