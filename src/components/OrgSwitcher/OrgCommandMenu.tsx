'use client';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import type { OrgSwitcherProps } from './OrgSwitcherProps.js';
import { Switcher } from './Switcher.js';

/** Props of {@link OrgCommandMenu}. */
export type OrgCommandMenuProps = Omit<
  OrgSwitcherProps,
  'variant' | 'size' | 'outline' | 'trigger'
>;

/**
 * The switcher as a menu over the whole page, without a button of its own: opened by Ctrl or
 * Command with K, or through `open`.
 * @example `<OrgCommandMenu hotKey onSwitch={goTo} />`
 */
export function OrgCommandMenu(props: OrgCommandMenuProps) {
  return (
    <WidgetBoundary widget="OrgCommandMenu" root={props}>
      <Switcher {...props} variant="command" trigger={false} />
    </WidgetBoundary>
  );
}
