import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Checkbox } from './Checkbox.js';
import { Choice } from './Choice.js';
import { Menu } from './Menu.js';
import { Segmented } from './Segmented.js';
import { tabPanelProps, Tabs } from './Tabs.js';

it('shows a third state, and a press on the words ticks the box', async () => {
  const onChange = vi.fn();
  render(
    <Choice control={<Checkbox mixed onChange={onChange} />} note="3 of 4">
      People
    </Choice>,
  );
  const box = screen.getByRole('checkbox', { name: /People/ });
  expect(box).toBePartiallyChecked();
  await userEvent.click(screen.getByText('People'));
  expect(onChange).toHaveBeenCalledOnce();
});

it('chooses by arrows within a group that is one stop for Tab', async () => {
  function Views() {
    const [value, setValue] = useState<'list' | 'matrix'>('list');
    const options = [
      { value: 'list' as const, label: 'List' },
      { value: 'matrix' as const, label: 'Matrix' },
    ];
    return <Segmented label="View" value={value} onValueChange={setValue} options={options} />;
  }
  render(<Views />);
  await userEvent.tab();
  expect(screen.getByRole('radio', { name: 'List' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Matrix' })).toBeChecked();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'List' })).toHaveFocus();
  await userEvent.tab();
  expect(document.body).toHaveFocus();
});

it('names a panel after its tab', async () => {
  function Panels() {
    const [value, setValue] = useState<'members' | 'invitations'>('members');
    return (
      <>
        <Tabs
          label="People"
          idBase="people"
          value={value}
          onValueChange={setValue}
          tabs={[
            { value: 'members', label: 'Members', count: 4 },
            { value: 'invitations', label: 'Invitations' },
          ]}
        />
        <div {...tabPanelProps('people', value)}>{value}</div>
      </>
    );
  }
  render(<Panels />);
  await userEvent.tab();
  await userEvent.keyboard('{End}');
  expect(screen.getByRole('tab', { name: 'Invitations' })).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByRole('tabpanel', { name: 'Invitations' })).toHaveTextContent('invitations');
});

it('opens a menu by the keyboard, finds by letter, acts, and gives the focus back', async () => {
  const onRemove = vi.fn();
  const onCopy = vi.fn();
  render(
    <Menu
      label="Actions for Priya"
      entries={[
        { id: 'copy', label: 'Copy email', onSelect: onCopy },
        'separator',
        { id: 'no', label: 'Not now', disabled: true, onSelect: onCopy },
        { id: 'remove', label: 'Remove…', tone: 'danger', onSelect: onRemove },
      ]}
    />,
  );
  const button = screen.getByRole('button', { name: 'Actions for Priya' });
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('menuitem', { name: 'Copy email' })).toHaveFocus();
  await userEvent.keyboard('n{Enter}');
  expect(onCopy).not.toHaveBeenCalled();
  await userEvent.keyboard('r{Enter}');
  expect(onRemove).toHaveBeenCalledOnce();
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(button).toHaveFocus();
  await userEvent.keyboard('{Enter}{Escape}');
  expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(button).toHaveFocus();
});
