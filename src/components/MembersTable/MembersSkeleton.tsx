import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { SearchIcon } from '../../ui/icons.js';
import { Select } from '../../ui/Select.js';
import { Table } from '../../ui/Table.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { Toolbar } from '../../ui/Toolbar.js';
import { MembersHeads } from './MembersHeads.js';
import type { FrameMessages } from './messages.js';
import { shownColumns, type RowTools } from './rowTools.js';
import { WaitingRow } from './WaitingRow.js';

/** Props of {@link MembersSkeleton}. */
export type MembersSkeletonProps = {
  messages: FrameMessages;
  activity: boolean;
  /** What the rows will have around them. */
  tools?: Pick<RowTools, 'selects' | 'menus' | 'columns'> | undefined;
};

const ROWS = 8;
const plain = { selects: false, menus: false, columns: [] };

/** The frame with bars for its words, as high as what will stand there; hidden by its parent. */
export function MembersSkeleton({ messages, activity, tools = plain }: MembersSkeletonProps) {
  const shows = shownColumns(activity, []);
  return (
    <div className="ok-stack">
      <Toolbar>
        <InputGroup quiet icon={<SearchIcon />}>
          <Input disabled placeholder={messages.search} />
        </InputGroup>
        <span data-when="narrow">
          <Select disabled>
            <option>{messages.ascending(messages.name)}</option>
          </Select>
        </span>
      </Toolbar>
      <TableFrame>
        <Table
          label={messages.title}
          heads={<MembersHeads tools={{ ...tools, shows }} messages={messages} />}
        >
          {Array.from({ length: ROWS }, (_, index) => (
            <WaitingRow key={index} tools={{ ...tools, shows }} />
          ))}
        </Table>
      </TableFrame>
    </div>
  );
}
