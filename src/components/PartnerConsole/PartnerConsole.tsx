'use client';
import type { ChildOrganization } from '../../contract/index.js';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import type { ActAsVisit } from '../ActAsBanner/index.js';
import { LivePartners } from './LivePartners.js';
import type { PartnerConsoleViewBase } from './PartnerConsoleView.js';

/** Props of {@link PartnerConsole}. */
export type PartnerConsoleProps = Omit<
  PartnerConsoleViewBase,
  'parts' | 'locale' | 'timeZone' | 'organizationId'
> & {
  /** Ids of the organizations whose level is open, kept by the host, as in the URL. */
  expanded?: readonly string[] | undefined;
  /** Ids of those that are open at first. */
  defaultExpanded?: readonly string[] | undefined;
  /** Told when the person opens or closes a level. */
  onExpandedChange?: ((expanded: readonly string[]) => void) | undefined;
  /** Id of the organization whose details are open, kept by the host; null for none. */
  selected?: string | null | undefined;
  /** Id of the one that is open at first. @default null */
  defaultSelected?: string | null | undefined;
  /** Told when the person opens or closes details. */
  onSelectedChange?: ((selected: string | null) => void) | undefined;
  /** Opens an organization that the person is a member of; without it nothing can be opened. */
  onOpen?: ((event: { organization: ChildOrganization }) => void) | undefined;
  /**
   * The person acts inside an organization from now on: show it inside an `ActAsScope`. Without it
   * nobody can.
   */
  onActAs?: ((event: { visit: ActAsVisit }) => void) | undefined;
  /** Host that stands before addresses in the form that creates. @default the page's own host */
  host?: string | undefined;
};

/**
 * The organizations below the current one: a tree of any size that is read as it is opened, search,
 * details with people, invitations and usage, creation, suspension, and work inside another's
 * organization that says so. Members of an organization below need not be asked.
 * @example
 * <PartnerConsole
 *   expanded={open}
 *   onExpandedChange={setOpen}
 *   onOpen={({ organization }) => router.push(`/${organization.slug}`)}
 * />
 */
export function PartnerConsole(props: PartnerConsoleProps) {
  return (
    <WidgetBoundary widget="PartnerConsole" root={props}>
      <LivePartners {...props} />
    </WidgetBoundary>
  );
}
