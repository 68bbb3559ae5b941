import type { ChildOrganization } from '../../contract/index.js';
import { EyeIcon } from '../../ui/actionIcons.js';
import { ChevronEndIcon, CopyIcon, InfoIcon, LockIcon, PlusIcon } from '../../ui/icons.js';
import type { MenuItem } from '../../ui/Menu.js';
import type { RowAct, RowTools } from './rowTools.js';

/** What can be done with an organization, as far as the person and the server can. */
export function rowMenu(
  child: ChildOrganization,
  { words, can, opens, act }: Pick<RowTools, 'words' | 'can' | 'opens' | 'act'>,
): (MenuItem | 'separator')[] {
  const { messages } = words;
  const item = (
    kind: Parameters<RowAct>[0],
    label: string,
    icon: MenuItem['icon'],
    more: Partial<MenuItem> = {},
  ): MenuItem => ({ id: kind, label, icon, onSelect: () => act(kind, child), ...more });
  const suspend = child.suspended
    ? item('resume', messages.resume, <LockIcon />)
    : item('suspend', messages.suspend, <LockIcon />, { tone: 'danger' });
  return [
    ...(opens && child.is_member ? [item('open', messages.openIt, <ChevronEndIcon />)] : []),
    item('details', messages.details, <InfoIcon />),
    ...(can.act ? [item('act', messages.actInside, <EyeIcon />)] : []),
    ...(can.create ? [item('create', messages.createInside, <PlusIcon />)] : []),
    item('copy', messages.copyId, <CopyIcon />),
    ...(can.suspend ? (['separator', suspend] as const) : []),
  ];
}
