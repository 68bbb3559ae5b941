import type { CreateForm } from './createForm.js';
import type { OrgSwitcherLook } from './SwitcherFrame.js';
import type { OrganizationSwitch } from './types.js';
import type { SwitchRules } from './useSwitch.js';

/** Props of {@link OrgSwitcher}. */
export type OrgSwitcherProps = OrgSwitcherLook &
  SwitchRules & {
    /** Opens an organization beside the current one. @default a new tab at `hrefFor(organization)` */
    onOpenInNewTab?: ((event: OrganizationSwitch) => void) | undefined;
    /** Takes the place of the dialog with the form. */
    onCreate?: ((event: { name: string }) => void) | undefined;
    /** Takes the place of the kit's form in the dialog; `false` leaves the entry out. */
    createForm?: CreateForm | false | undefined;
    /** Opens by Ctrl or Command with K, from anywhere. @default false */
    hotKey?: boolean | undefined;
    /** Opens and closes it from outside. */
    open?: boolean | undefined;
    /** Told when it opens and closes. */
    onOpenChange?: ((open: boolean) => void) | undefined;
  };
