import type { ReactNode } from 'react';
import { Text } from '../../ui/Text.js';

/** Sums under each other, each with what it is for. */
export function Lines({ label, children }: { label: string; children: ReactNode }) {
  return (
    <table className="ok-table-plain ok-billing-panel-lines" aria-label={label}>
      <tbody>{children}</tbody>
    </table>
  );
}

/** Props of {@link Line}. */
export type LineProps = {
  /** What it is for. */
  name: ReactNode;
  /** Smaller words below. */
  note?: ReactNode;
  /** The sum of the lines above. @default false */
  total?: boolean;
  /** The amount. */
  children: ReactNode;
};

/** One sum and what it is for. */
export function Line({ name, note, total = false, children }: LineProps) {
  const isTotal = total ? '' : undefined;
  return (
    <tr>
      <th scope="row" className="ok-billing-panel-for" data-total={isTotal}>
        {name}
        {/* A space, for what is read aloud would be one word. */}{' '}
        {note ? (
          <Text size="small" tone="muted">
            {note}
          </Text>
        ) : null}
      </th>
      <td className="ok-billing-panel-sum" data-total={isTotal}>
        {children}
      </td>
    </tr>
  );
}
