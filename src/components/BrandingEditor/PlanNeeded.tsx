import { ButtonLink } from '../../ui/ButtonLink.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PaletteIcon } from '../../ui/brandIcons.js';
import type { StandInParts } from '../../ui/StandIn.js';
import { TableFrame } from '../../ui/TableFrame.js';
import type { EditorMessages } from './messages.js';

/** Props of {@link PlanNeeded}. */
export type PlanNeededProps = {
  messages: EditorMessages;
  parts: StandInParts;
  href: string | undefined;
  /** Name of the organization whose brand is shown meanwhile. */
  inheritedFrom: string | null;
};

/** What stands where the plan has no branding. */
export function PlanNeeded({ messages, parts, href, inheritedFrom }: PlanNeededProps) {
  const { Empty = EmptyState } = parts;
  return (
    <TableFrame>
      <Empty
        icon={<PaletteIcon />}
        title={messages.planNeeded}
        actions={
          href === undefined ? undefined : (
            <ButtonLink href={href}>{messages.comparePlans}</ButtonLink>
          )
        }
      >
        {messages.planNeededNote}{' '}
        {inheritedFrom === null ? null : messages.planInherited(inheritedFrom)}
      </Empty>
    </TableFrame>
  );
}
