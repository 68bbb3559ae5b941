'use client';
import { useRef, useState } from 'react';
import { Checkbox } from '../../ui/Checkbox.js';
import { Choice } from '../../ui/Choice.js';
import { IconButton } from '../../ui/IconButton.js';
import { ColumnsIcon } from '../../ui/actionIcons.js';
import { Popover } from '../../ui/Popover.js';
import type { MembersFrame } from './actions.js';
import type { Words } from './describe.js';

/** Props of {@link ColumnChoice}. */
export type ColumnChoiceProps = Pick<MembersFrame, 'columns' | 'hidden' | 'onHiddenChange'> & {
  words: Words;
  activity: boolean;
};

/** Shows and hides columns. */
export function ColumnChoice(props: ColumnChoiceProps) {
  const { words, activity, columns, hidden, onHiddenChange } = props;
  const { messages } = words;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const choices = [
    { id: 'role', label: messages.role },
    ...(activity
      ? [
          { id: 'status', label: messages.status },
          { id: 'last_active_at', label: messages.lastActive },
        ]
      : []),
    { id: 'created_at', label: messages.joined },
    ...columns,
  ];
  return (
    <span className="ok-row ok-end" data-when="wide">
      <IconButton
        ref={button}
        variant="ghost"
        label={messages.chooseColumns}
        icon={<ColumnsIcon />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen((now) => !now)}
      />
      <Popover
        open={open}
        onOpenChange={setOpen}
        anchor={button}
        align="end"
        label={messages.columnsTitle}
        className="ok-stack ok-members-table-choices ok-gap-3"
      >
        {choices.map(({ id, label }) => (
          <Choice
            key={id}
            control={
              <Checkbox
                checked={!hidden.includes(id)}
                onChange={(event) =>
                  onHiddenChange(
                    event.currentTarget.checked
                      ? hidden.filter((other) => other !== id)
                      : [...hidden, id],
                  )
                }
              />
            }
          >
            {label}
          </Choice>
        ))}
      </Popover>
    </span>
  );
}
