'use client';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Organization } from '../../contract/index.js';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import type { NewOrganization } from './draft.js';
import { PanelNotLoaded } from './PanelNotLoaded.js';
import { PanelWaiting } from './PanelWaiting.js';
import type { ProvisioningPanelViewBase } from './ProvisioningPanelView.js';

/** Props of {@link ProvisioningPanel}. */
export type ProvisioningPanelProps = Omit<ProvisioningPanelViewBase, 'parts'> & {
  /** The organization, if more than its id is known. */
  organization?: NewOrganization | undefined;
  /** Id of the organization. */
  organizationId?: string | undefined;
  /** Takes the focus when it appears in place of something that had it. @default false */
  takeFocus?: boolean | undefined;
  /** Opens the organization. @default goes to `/{slug}` by the provider's `navigate` */
  onOpen?: ((event: { organization: Organization }) => void) | undefined;
  /** Starts inviting people into it. */
  onInvite?: ((event: { organization: Organization }) => void) | undefined;
  /** Starts over with an empty form. */
  onCreateAnother?: (() => void) | undefined;
};

const load = () => import('./PanelContainer.js');

/** Starts loading the panel, as while the request for the organization is out. */
export function preparePanel(): void {
  load().catch(() => {});
}

const Panel = lazy(() =>
  load().then(
    ({ PanelContainer }) => ({ default: PanelContainer }),
    // The organization exists all the same; an error here would take the host's page with it.
    () => ({ default: PanelNotLoaded }),
  ),
);

const never = (): (() => void) => () => {};

/**
 * How far a new organization is set up: four steps, live, each with its tries and a way to try
 * again. Goes on from wherever the server is; leaving it stops nothing.
 * @example <ProvisioningPanel organizationId={id} onOpen={({ organization }) => open(organization.slug)} />
 */
export function ProvisioningPanel(props: ProvisioningPanelProps) {
  // A server knows nothing of the organization, and would give up on waiting for this part.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const waiting = <PanelWaiting {...props} />;
  return (
    <WidgetBoundary widget="ProvisioningPanel" root={props}>
      {inBrowser ? (
        <Suspense fallback={waiting}>
          {/* What is shown of one organization must not stand under the name of the next. */}
          <Panel key={props.organization?.id ?? props.organizationId} {...props} />
        </Suspense>
      ) : (
        waiting
      )}
    </WidgetBoundary>
  );
}
