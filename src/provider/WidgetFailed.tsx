'use client';
import { ErrorState } from '../ui/ErrorState.js';
import { rootProps, type RootProps } from '../ui/rootProps.js';
import { Widget } from '../ui/Widget.js';
import { failureMessages } from './failureMessages.js';
import { useKitBase } from './useKit.js';
import { useMessages } from './useMessages.js';

/** Props of {@link WidgetFailed}. */
export type WidgetFailedProps = { root: RootProps; onRetry: () => void };

/** What stands in for a widget that could not be drawn. */
export function WidgetFailed({ root, onRetry }: WidgetFailedProps) {
  const { Error = ErrorState } = useKitBase().parts;
  const messages = { ...failureMessages, ...useMessages('failure', undefined) };
  return (
    <Widget {...rootProps(root)}>
      <Error title={messages.title} retryLabel={messages.retry} onRetry={onRetry}>
        {messages.note}
      </Error>
    </Widget>
  );
}
