'use client';
import { memo } from 'react';
import type { Member } from '../../contract/index.js';
import { Badge } from '../../ui/Badge.js';
import { Checkbox } from '../../ui/Checkbox.js';
import { QuestionIcon, TrashIcon } from '../../ui/actionIcons.js';
import { CopyIcon } from '../../ui/icons.js';
import { identityCellProps } from '../../ui/identityCellProps.js';
import { Menu, type MenuItem } from '../../ui/Menu.js';
import { Select } from '../../ui/Select.js';
import { TableCell } from '../../ui/TableCell.js';
import { tableCellProps } from '../../ui/tableCellProps.js';
import { Truncate } from '../../ui/Truncate.js';
import { memberCells } from './memberCells.js';
import { choosable, nameOf, roleName } from './describe.js';
import type { RowTools } from './rowTools.js';

/** Props of {@link MemberRow}. */
export type MemberRowProps = {
  tools: RowTools;
  member: Member;
  /** Role that is being given, before the server has answered. */
  changing: string | undefined;
  checked: boolean;
  /** Place in the whole list, from 0, where not all of it is in the page. */
  index?: number | undefined;
};

/** Letters of a role that fit into its column wherever there is one, so that nothing need be cut. */
const SHORT = 10;

// Worked out once and not with every row.
const roleCell = tableCellProps({ narrow: 'first' });
const underCell = tableCellProps({ narrow: 'first', className: 'ok-members-table-under' });

/** One member, and what can be done with them. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { tools, member, changing, checked, index } = props;
  const { words, roles, userId, can, act } = tools;
  const { messages } = words;
  const { user_id, email, avatar_url } = member;
  const name = nameOf(member);
  const isYou = user_id === userId;
  const role = changing ?? member.roles[0] ?? '';
  const label = changing
    ? roleName(changing, roles, messages)
    : member.roles.map((one) => roleName(one, roles, messages)).join(', ');
  const cells = memberCells({ tools, member, lean: index !== undefined });
  return (
    // A row without a component of its own, as its cells are: one more for each is felt.
    <tr
      role="row"
      className="ok-table-row"
      aria-selected={tools.selects ? checked : undefined}
      aria-rowindex={index === undefined ? undefined : index + 2}
      data-index={index}
    >
      {tools.selects ? (
        <TableCell column="check">
          <Checkbox
            aria-label={messages.select(name)}
            checked={checked}
            onChange={(event) =>
              act({ kind: 'tick', member, checked: event.currentTarget.checked })
            }
          />
        </TableCell>
      ) : null}
      <td
        {...identityCellProps({
          name,
          hueId: user_id,
          src: avatar_url,
          mark: isYou ? <Badge>{messages.you}</Badge> : null,
          note: name === email ? undefined : email,
        })}
      />
      {tools.shows.role ? (
        <td {...(tools.selects ? underCell : roleCell)}>
          {can.manage && member.roles.length < 2 ? (
            <Select
              quiet
              size="small"
              className="ok-members-table-fit"
              aria-label={messages.roleOf(name)}
              aria-busy={changing !== undefined}
              value={role}
              onChange={(event) => act({ kind: 'role', member, role: event.currentTarget.value })}
            >
              {choosable(roles, role).map((option) => (
                <option key={option.name} value={option.name}>
                  {option.label}
                </option>
              ))}
            </Select>
          ) : label.length > SHORT ? (
            <Truncate>{label}</Truncate>
          ) : (
            label
          )}
        </td>
      ) : null}
      {cells.status}
      {cells.active}
      {cells.joined}
      {cells.own}
      {tools.menus ? (
        <TableCell column="menu">
          <Menu
            label={messages.actions(name)}
            entries={entries()}
            onIntent={() => act({ kind: 'intent' })}
          />
        </TableCell>
      ) : null}
    </tr>
  );

  function entries(): (MenuItem | 'separator')[] {
    const item = (kind: 'explain' | 'copy', text: string, icon: MenuItem['icon']): MenuItem => ({
      id: kind,
      label: text,
      icon,
      onSelect: () => act({ kind, member }),
    });
    const first = [
      ...(can.fromAbove ? [] : [item('explain', messages.explain, <QuestionIcon />)]),
      item('copy', messages.copyEmail, <CopyIcon />),
    ];
    if (!isYou && !can.manage) return first;
    const kind = isYou ? 'leave' : 'remove';
    const go: MenuItem = {
      id: 'go',
      label: messages[kind],
      icon: <TrashIcon />,
      tone: 'danger',
      onSelect: () => act({ kind, member }),
    };
    return [...first, 'separator', go];
  }
});
