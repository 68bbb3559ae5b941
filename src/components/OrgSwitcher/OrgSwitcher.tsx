'use client';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import type { OrgSwitcherProps } from './OrgSwitcherProps.js';
import { Switcher } from './Switcher.js';

/**
 * Shows where the person is and takes them somewhere else: search, pins, recents, invitations and
 * the creation of an organization. The host decides what a switch means.
 * @example
 * <OrgSwitcher onSwitch={({ organization }) => router.push(`/${organization.slug}`)} />
 */
export function OrgSwitcher(props: OrgSwitcherProps) {
  return (
    <WidgetBoundary widget="OrgSwitcher" root={props}>
      <Switcher {...props} />
    </WidgetBoundary>
  );
}
