'use client';
import type { Invoice } from '../../contract/index.js';
import { formatMoney } from '../../lib/formatMoney.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { safeHref } from '../../lib/safeHref.js';
import { CardIcon, DownloadIcon } from '../../ui/actionIcons.js';
import { ButtonLink } from '../../ui/ButtonLink.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Link } from '../../ui/Link.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { Pager } from '../../ui/Pager.js';
import { Skeleton } from '../../ui/Skeleton.js';
import type { StandInParts } from '../../ui/StandIn.js';
import { Status } from '../../ui/Status.js';
import { Table } from '../../ui/Table.js';
import { TableCell } from '../../ui/TableCell.js';
import { TableFoot } from '../../ui/TableFoot.js';
import { TableFrame } from '../../ui/TableFrame.js';
import { TableHead } from '../../ui/TableHead.js';
import { TableRow } from '../../ui/TableRow.js';
import { Text } from '../../ui/Text.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { dateText, invoiceName, periodText } from './describe.js';
import type { PanelMessages } from './messages.js';
import { PartFailed } from './PartState.js';
import type { BillingContent, InvoicePage, Words } from './types.js';

const tones = { open: 'warning', paid: 'success', void: 'muted', uncollectible: 'danger' } as const;

/** Props of {@link InvoicesSection}. */
export type InvoicesSectionProps = {
  words: Words;
  content: BillingContent;
  parts: StandInParts;
};

/** Invoices by pages, newest first. */
export function InvoicesSection({ words, content, parts }: InvoicesSectionProps) {
  const { messages } = words;
  const { invoices } = content;
  const { Empty = EmptyState } = parts;
  const rows = invoices.status === 'ready' ? invoices.rows : [];
  const hasFiles = rows.some(({ pdf_url }) => safeHref(pdf_url) !== null);
  return (
    <div className="ok-stack ok-billing-panel-section ok-gap-3">
      <Text as="h3" strong>
        {messages.invoices}
      </Text>
      <TableFrame>
        {invoices.status === 'error' ? (
          <PartFailed {...invoices} title={messages.invoicesFailed} messages={messages} />
        ) : invoices.status === 'loading' ? (
          <LoadingState label={messages.invoicesLoading}>
            <InvoicesSkeleton messages={messages} />
          </LoadingState>
        ) : invoices.rows.length === 0 ? (
          <Empty icon={<CardIcon />} title={messages.noInvoices}>
            {messages.noInvoicesNote}
          </Empty>
        ) : (
          <>
            <Table
              label={messages.invoices}
              aria-busy={invoices.turning || undefined}
              heads={<Heads messages={messages} hasFiles={hasFiles} />}
            >
              {invoices.rows.map((invoice) => (
                <Row key={invoice.id} words={words} invoice={invoice} hasFiles={hasFiles} />
              ))}
            </Table>
            {invoices.onNext || invoices.onPrevious ? (
              <TableFoot range={rangeText(invoices, words)}>
                <Pager
                  labels={{ previous: messages.previousPage, next: messages.nextPage }}
                  onPrevious={invoices.onPrevious}
                  onNext={invoices.onNext}
                />
              </TableFoot>
            ) : null}
          </>
        )}
      </TableFrame>
    </div>
  );
}

function rangeText({ rows, first, total }: InvoicePage, words: Words): string {
  const last = first + rows.length - 1;
  return words.messages.shown(
    formatNumber(first, words),
    formatNumber(last, words),
    total === null ? null : formatNumber(total, words),
  );
}

type HeadsProps = { messages: PanelMessages; hasFiles: boolean };

function Heads({ messages, hasFiles }: HeadsProps) {
  return (
    <>
      <TableHead column="main">{messages.invoice}</TableHead>
      <TableHead>{messages.issued}</TableHead>
      <TableHead>{messages.period}</TableHead>
      <TableHead>{messages.status}</TableHead>
      <TableHead align="end">{messages.amount}</TableHead>
      {hasFiles ? (
        <TableHead column="menu">
          <VisuallyHidden>{messages.downloads}</VisuallyHidden>
        </TableHead>
      ) : null}
    </>
  );
}

type RowProps = { words: Words; invoice: Invoice; hasFiles: boolean };

/** One invoice. Only addresses that can do no harm become links. */
function Row({ words, invoice, hasFiles }: RowProps) {
  const { messages } = words;
  const { status, period_start: start, period_end: end } = invoice;
  const page = safeHref(invoice.hosted_url);
  const pdf = safeHref(invoice.pdf_url);
  const name = invoiceName(invoice);
  return (
    <TableRow>
      <TableCell column="main">
        {page === null ? (
          <bdi>{name}</bdi>
        ) : (
          <Link href={page} target="_blank" rel="noopener noreferrer">
            <bdi>{name}</bdi>
          </Link>
        )}
      </TableCell>
      <TableCell tone="muted">{dateText(invoice.created_at, words)}</TableCell>
      <TableCell tone="muted" narrow="hide">
        {periodText(start, end, words)}
      </TableCell>
      <TableCell>
        <Status tone={tones[status]}>{messages.statuses[status]}</Status>
      </TableCell>
      <TableCell align="end" narrow="end">
        {formatMoney(invoice.amount_due_cents, invoice.currency, words)}
      </TableCell>
      {hasFiles ? (
        <TableCell column="menu">
          {pdf === null ? null : (
            <ButtonLink
              href={pdf}
              target="_blank"
              rel="noopener noreferrer"
              variant="ghost"
              size="small"
              data-icon=""
              aria-label={messages.download(name)}
              title={messages.download(name)}
              icon={<DownloadIcon />}
            />
          )}
        </TableCell>
      ) : null}
    </TableRow>
  );
}

const ROWS = 4;

/** The frame of the table. */
export function InvoicesSkeleton({ messages }: { messages: PanelMessages }) {
  return (
    <Table label={messages.invoices} heads={<Heads messages={messages} hasFiles={false} />}>
      {Array.from({ length: ROWS }, (_, index) => (
        <TableRow key={index}>
          <TableCell column="main">
            <Skeleton />
          </TableCell>
          <TableCell narrow="hide" />
          <TableCell narrow="hide" />
          <TableCell narrow="hide" />
          <TableCell narrow="hide" />
        </TableRow>
      ))}
    </Table>
  );
}
