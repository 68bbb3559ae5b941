'use client';
import { useRef, useState, type ReactNode } from 'react';
import type { Organization } from '../../contract/index.js';
import { useKit } from '../../provider/useKit.js';
import { useLatest } from '../../provider/useLatest.js';
import { hrefInOrganization, loadPage } from './hrefFor.js';
import type { OrganizationSwitch, SwitchVerdict } from './types.js';

/** What the host decides about a switch. */
export type SwitchRules = {
  /**
   * Moves the app to the organization. While a promise is open the switcher shows that it is
   * opening; when it rejects, the person stays where they were and is told so.
   * @default goes to `hrefFor(organization)`
   */
  onSwitch?: ((event: OrganizationSwitch) => void | Promise<void>) | undefined;
  /**
   * Asked before anything happens. `false` stays, `{ unsaved: 'Role “Clerk” has 3 unsaved changes.' }`
   * asks the person.
   */
  beforeSwitch?:
    ((event: OrganizationSwitch) => SwitchVerdict | Promise<SwitchVerdict>) | undefined;
  /**
   * Address of the current page in another organization.
   * @default the first path segment becomes the slug, the rest stays
   */
  hrefFor?: ((event: OrganizationSwitch) => string) | undefined;
};

type Asked = { event: OrganizationSwitch; unsaved: ReactNode };

/** Carries a switch through: question, pending state, commit or return. The latest wish wins. */
export function useSwitch(
  { onSwitch, beforeSwitch, hrefFor = hrefInOrganization }: SwitchRules,
  told: {
    onPending: (organization: Organization | null) => void;
    onCommit: (event: OrganizationSwitch) => void;
    onFail: (event: OrganizationSwitch) => void;
  },
) {
  const { emit, navigate, organizationId } = useKit();
  const place = useLatest(organizationId);
  const [asked, setAsked] = useState<Asked | null>(null);
  const wish = useRef(0);

  const go = async (event: OrganizationSwitch): Promise<void> => {
    if (onSwitch) await onSwitch(event);
    else if (navigate) await navigate(hrefFor(event));
    else loadPage(hrefFor(event));
  };

  const carryOut = async (event: OrganizationSwitch): Promise<void> => {
    const mine = ++wish.current;
    setAsked(null);
    told.onPending(event.organization);
    emit({ type: 'organization_switch_before', ...event });
    try {
      await go(event);
      if (mine !== wish.current) return;
      emit({ type: 'organization_switch_committed', ...event });
      told.onCommit(event);
    } catch (error) {
      emit({ type: 'organization_switch_failed', ...event, error });
      if (mine === wish.current) told.onFail(event);
    } finally {
      if (mine === wish.current) told.onPending(null);
    }
  };

  const start = async (event: OrganizationSwitch): Promise<void> => {
    const mine = ++wish.current;
    const from = place.current;
    try {
      const verdict = await beforeSwitch?.(event);
      // Who went elsewhere while the page made up its mind wished that later.
      if (mine !== wish.current || from !== place.current || verdict === false) return;
      if (typeof verdict === 'object') setAsked({ event, unsaved: verdict.unsaved });
      else await carryOut(event);
    } catch (error) {
      // A page that cannot say whether it may be left is not left.
      emit({ type: 'organization_switch_failed', ...event, error });
      if (mine === wish.current) told.onFail(event);
    }
  };

  return {
    asked,
    start: (event: OrganizationSwitch) => void start(event),
    discard: () => void (asked && carryOut(asked.event)),
    stay: () => setAsked(null),
    hrefFor,
  };
}
