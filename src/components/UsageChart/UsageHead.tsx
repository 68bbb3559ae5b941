'use client';
import { useRef, useState } from 'react';
import { ColumnsIcon, DownloadIcon } from '../../ui/actionIcons.js';
import { Button } from '../../ui/Button.js';
import { CalendarIcon, ChartIcon } from '../../ui/chartIcons.js';
import { Header } from '../../ui/Header.js';
import { IconButton } from '../../ui/IconButton.js';
import { ChevronDownIcon } from '../../ui/icons.js';
import { Loaded } from '../../ui/Loaded.js';
import { Select } from '../../ui/Select.js';
import { formatTime } from '../../lib/formatDate.js';
import { Text } from '../../ui/Text.js';
import { groupText, intervalText, metricText, rangeText } from './describe.js';
import { loadPicker, prepare } from './load.js';
import type { UsageContent, UsageControls, Words } from './types.js';

/** Props of {@link UsageHead}. */
export type UsageHeadProps = {
  words: Words;
  controls: UsageControls;
  /** What is shown; without it there is nothing to turn into a table or a file. */
  content: UsageContent | null;
  /** Said while the content is still that of another question. */
  readingText: string | undefined;
  /** Only keeps the place of controls that are not known yet. @default false */
  isPlace?: boolean;
  isTable: boolean;
  onTableChange: (isTable: boolean) => void;
  onExport: () => void;
};

/** Title, days, what is drawn and how it is split, table and file. */
export function UsageHead({ words, controls, content, ...head }: UsageHeadProps) {
  const { messages } = words;
  const { range, onQueryChange } = controls;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const days = rangeText(range, words);
  return (
    <Header
      title={messages.title}
      className="ok-usage-chart-head"
      data-place={head.isPlace ? '' : undefined}
    >
      <Text
        as="span"
        size="small"
        tone="subtle"
        numeric
        role="status"
        className="ok-usage-chart-reading"
      >
        {content?.refreshing
          ? (head.readingText ?? messages.refreshing(formatTime(content.asOf, words)))
          : null}
      </Text>
      <Button
        ref={button}
        icon={<CalendarIcon />}
        aria-label={messages.range(days)}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(!open)}
      >
        <bdi>{days}</bdi>
        <ChevronDownIcon />
      </Button>
      <Loaded
        load={loadPicker}
        when={open}
        props={{
          words,
          range,
          today: controls.today,
          anchor: button,
          onClose: () => setOpen(false),
          onApply: (next) => onQueryChange({ range: next }),
        }}
      />
      <Choice
        label={messages.metric}
        value={controls.metric}
        options={controls.metrics}
        textOf={(metric) => metricText(metric, words)}
        onChoose={(metric) => onQueryChange({ metric })}
      />
      <Choice
        label={messages.interval}
        value={controls.interval}
        options={controls.intervals}
        textOf={(interval) => intervalText(interval, words)}
        onChoose={(interval) => onQueryChange({ interval })}
      />
      <Choice
        label={messages.groupBy}
        value={controls.groupBy}
        options={controls.groups}
        textOf={(group) => groupText(group, words)}
        onChoose={(groupBy) => onQueryChange({ groupBy })}
      />
      {content ? (
        <>
          <IconButton
            label={head.isTable ? messages.showChart : messages.showTable}
            icon={head.isTable ? <ChartIcon /> : <ColumnsIcon />}
            onPointerEnter={prepare}
            onClick={() => head.onTableChange(!head.isTable)}
          />
          <IconButton
            label={messages.exportCsv}
            icon={<DownloadIcon />}
            onPointerEnter={prepare}
            onClick={() => head.onExport()}
          />
        </>
      ) : null}
    </Header>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly Value[];
  textOf: (value: Value) => string;
  onChoose: (value: Value) => void;
};

/** One of several, if there are several. */
function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, textOf, onChoose } = props;
  if (options.length < 2) return null;
  return (
    <Select
      className="ok-usage-chart-select"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option === event.currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {textOf(option)}
        </option>
      ))}
    </Select>
  );
}
