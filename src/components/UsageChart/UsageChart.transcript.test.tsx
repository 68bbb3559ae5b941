import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { transcript } from '../../testing/test-transcript.js';
import { find, setUp } from './test-kit.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => void vi.useRealTimers());

/** What a wide page does not show. */
const hidden = [':not(th) > [data-when="narrow"]'];

test('reads the chart with what surrounds it', async () => {
  const { container } = setUp();
  await find.chart();
  await screen.findByRole('group', { name: 'Budgets' });
  expect(await transcript({ container, hidden })).toEqual([
    'heading, Usage, level 2',
    'button, Range: 1–18 Mar 2026, not expanded, has popup dialog',
    '1–18 Mar 2026',
    'combobox, Metric, minutes, has popup listbox, not expanded',
    'option, Minutes, minutes, not selected, position 1, set size 5',
    'option, Voice minutes, voice_minutes, not selected, position 2, set size 5',
    'option, Chat minutes, chat_minutes, not selected, position 3, set size 5',
    'option, Calls, total_calls, not selected, position 4, set size 5',
    'option, Workflow runs, workflow_runs_total, not selected, position 5, set size 5',
    'combobox, Interval, day, has popup listbox, not expanded',
    'option, Hourly, hour, not selected, position 1, set size 3',
    'option, Daily, day, not selected, position 2, set size 3',
    'option, Weekly, week, not selected, position 3, set size 3',
    'combobox, Group by, channel, has popup listbox, not expanded',
    'option, Not split, none, not selected, position 1, set size 5',
    'option, By channel, channel, not selected, position 2, set size 5',
    'option, By direction, direction, not selected, position 3, set size 5',
    'option, By organization, organization, not selected, position 4, set size 5',
    'option, By key, key, not selected, position 5, set size 5',
    'button, Show as table',
    'button, Export CSV',
    'Voice minutes',
    '45,568',
    '13.2% less than 1–18 Feb',
    '15,711 calls',
    'Chat minutes',
    '29,687',
    '5.3% less than 1–18 Feb',
    '5,693 sessions',
    'Calls',
    '21,404',
    '11% less than 1–18 Feb',
    '15,405 in, 5,999 out, 3:31 each',
    'Workflow runs',
    '10,027',
    '6.4% less than 1–18 Feb',
    '9,670 done, 357 failed',
    'group, Shown in the chart',
    'button, Voice, pressed',
    'button, Chat, pressed',
    'button, 1–28 Feb, pressed',
    'button, Forecast, 80% range, pressed',
    'Not final',
    'radiogroup, How the chart adds up',
    'radio, Daily, checked, position 1, set size 2',
    'radio, Cumulative, not checked, position 2, set size 2',
    'slider, Minutes, Daily, 1–18 Mar 2026, Total 75,256. Highest 6,177, Wed 11 Mar. Arrow keys move by one, Page Up and Page Down by seven. Enter says what changed., orientated horizontally, max value 30, min value 0, current value Wed 18 Mar: 312. Not final. Chat 119. Voice 193. Wed 18 Feb 5,621.',
    'group, Budgets',
    'Voice minutes, monthly',
    'button, Edit budget of Voice minutes',
    '45,568 of 90,000',
    '51%',
    '50%, sent 18 Mar',
    '80%',
    '100%',
    'ops@northwind.example',
    'Workflow runs, monthly',
    'button, Edit budget of Workflow runs',
    '10,027 of 18,000',
    '56%',
    '80%',
    '100%',
    'ops@northwind.example',
    'button, Add budget',
    'Agents',
    '0',
    'Phone numbers',
    '1',
    'Web widgets',
    '0',
    'Knowledge bases',
    '1',
    'Now, whatever the range',
  ]);
});

test('reads what is behind a day', async () => {
  const { user } = setUp({ defaultQuery: { range: { from: '2026-02-01', to: '2026-02-28' } } });
  const chart = await find.chart();
  act(() => chart.focus());
  await user.keyboard(`{Home}${'{ArrowRight}'.repeat(8)}{Enter}`);
  await screen.findByText(/of the rise/);
  expect(await transcript({ container: screen.getByRole('region') })).toEqual([
    'region, Mon 9 Feb: 4,648 minutes more than usual',
    'heading, Mon 9 Feb: 4,648 minutes more than usual, level 3',
    'button, Close',
    'Usual is the median of the last 8 days that were a Monday.',
    'Voice',
    '+4,727',
    'of 7,834',
    'Chat',
    '-79',
    'of 1,929',
    'Key Production server placed all of the rise.',
  ]);
});

test('reads the table', async () => {
  const { user } = setUp({ defaultQuery: { range: { from: '2026-03-16', to: '2026-03-18' } } });
  await find.chart();
  await user.click(find.button('Show as table'));
  const container = await find.table();
  expect(await transcript({ container, hidden })).toEqual([
    'table, Minutes, Daily, 16–18 Mar 2026',
    'row, Time Voice Chat Total 13–15 Mar',
    'columnheader, Time',
    'columnheader, Voice',
    'columnheader, Chat',
    'columnheader, Total',
    'columnheader, 13–15 Mar',
    'row, Mon 16 Mar 3,271 2,146 5,417 5,001, not selected',
    'cell, Mon 16 Mar',
    'button, Mon 16 Mar, not pressed',
    'cell, 3,271',
    '3,271',
    'cell, 2,146',
    '2,146',
    'cell, 5,417',
    '5,417',
    'cell, 5,001',
    '5,001',
    'row, Tue 17 Mar 3,387 2,199 5,586 2,034, not selected',
    'cell, Tue 17 Mar',
    'button, Tue 17 Mar, not pressed',
    'cell, 3,387',
    '3,387',
    'cell, 2,199',
    '2,199',
    'cell, 5,586',
    '5,586',
    'cell, 2,034',
    '2,034',
    'row, Wed 18 Mar, Not final 193 119 312 1,270, not selected',
    'cell, Wed 18 Mar, Not final',
    'button, Wed 18 Mar, Not final, not pressed',
    'Wed 18 Mar',
    ', Not final',
    'cell, 193',
    '193',
    'cell, 119',
    '119',
    'cell, 312',
    '312',
    'cell, 1,270',
    '1,270',
  ]);
});
