'use client';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import type { ApiKeyManagerViewBase } from './ApiKeyManagerView.js';
import { LiveManager } from './LiveManager.js';
import type { KeyKind } from './types.js';

/** Props of {@link ApiKeyManager}. */
export type ApiKeyManagerProps = Omit<
  ApiKeyManagerViewBase,
  'parts' | 'locale' | 'timeZone' | 'organizationId' | 'tabs'
> & {
  /** What is listed: keys of the organization, tokens of the person, or both in tabs. @default both */
  kinds?: readonly KeyKind[] | undefined;
  /** The tab to begin with. @default the first that the person may see */
  defaultKind?: KeyKind | undefined;
};

/**
 * Keys of the current organization and tokens of the person: creates, rotates and revokes them. A
 * secret is shown once, and is in no cache, state, log or address.
 * @example
 * <ApiKeyManager guide={{ apiUrl: 'https://api.example.com', variable: 'EXAMPLE_KEY' }} />
 */
export function ApiKeyManager(props: ApiKeyManagerProps) {
  return (
    <WidgetBoundary widget="ApiKeyManager" root={props}>
      <LiveManager {...props} />
    </WidgetBoundary>
  );
}
