import { EditIcon } from '../../ui/actionIcons.js';
import { LockIcon, OrganizationIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import type { Source } from './brandForm.js';
import type { Words } from './types.js';

/** Props of {@link SourceNote}. */
export type SourceNoteProps = {
  source: Source;
  words: Words;
  nameOf: (organizationId: string) => string | null;
};

/** Where a value comes from, beside the name of its field. */
export function SourceNote({ source, words: { messages }, nameOf }: SourceNoteProps) {
  if (source.kind === 'none') return null;
  const from = source.kind === 'own' ? '' : (nameOf(source.from) ?? messages.anOrganizationAbove);
  const [icon, text] =
    source.kind === 'own'
      ? [<EditIcon key="icon" size="small" />, messages.ownValue]
      : source.kind === 'locked'
        ? [<LockIcon key="icon" size="small" />, messages.lockedBy(from)]
        : [<OrganizationIcon key="icon" size="small" />, messages.fromAbove(from)];
  return (
    <Text
      as="span"
      size="small"
      tone="muted"
      className="ok-line ok-branding-editor-source ok-gap-1"
    >
      {icon} <bdi>{text}</bdi>
    </Text>
  );
}
