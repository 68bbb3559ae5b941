'use client';
import type { ApiKey } from '../../contract/index.js';
import { formatRelative } from '../../lib/formatRelative.js';
import { Badge } from '../../ui/Badge.js';
import { Checkbox } from '../../ui/Checkbox.js';
import { CodeInline } from '../../ui/CodeInline.js';
import { Count } from '../../ui/Count.js';
import { IconButton } from '../../ui/IconButton.js';
import { MoreIcon } from '../../ui/icons.js';
import { Status } from '../../ui/Status.js';
import { TableCell } from '../../ui/TableCell.js';
import { TableRow } from '../../ui/TableRow.js';
import { Truncate } from '../../ui/Truncate.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { countText, endText, momentProps, stateTone } from './describe.js';
import { shortId, stateOf } from './listing.js';
import type { KeyKind, Words } from './types.js';

/** Props of {@link KeyRow}. */
export type KeyRowProps = {
  words: Words;
  keyed: ApiKey;
  /** What tells it from the others, for who hears its controls one by one. */
  label: string;
  kind: KeyKind;
  details: boolean;
  now: number;
  selected: boolean;
  /** Left out for what cannot be ticked. */
  onTick: ((keyId: string, ticked: boolean) => void) | undefined;
  /** Its menu is open. */
  expanded: boolean;
  /** Opens its menu, or closes it; left out while nothing can be done. */
  onMenu: ((key: ApiKey, button: HTMLElement) => void) | undefined;
};

/** One key or token. */
export function KeyRow({ words, keyed, label, kind, details, now, ...row }: KeyRowProps) {
  const { messages } = words;
  const { key_id, name, created_at, expires_at } = keyed;
  const state = stateOf(keyed, now);
  const isKeys = details && kind === 'keys';
  const status = <Status tone={stateTone[state]}>{messages.states[state]}</Status>;
  return (
    <TableRow selected={row.selected}>
      <TableCell column="check" narrow="hide">
        {row.onTick ? (
          <Checkbox
            aria-label={messages.select(label)}
            checked={row.selected}
            onChange={(event) => row.onTick?.(key_id, event.currentTarget.checked)}
          />
        ) : null}
      </TableCell>
      <TableCell column="main">
        <span className="ok-identity-text">
          <span className="ok-line ok-identity-name">
            <Truncate>{name}</Truncate>
          </span>{' '}
          <CodeInline className="ok-api-key-manager-id" title={key_id}>
            {shortId(key_id)}
          </CodeInline>
        </span>
      </TableCell>
      {isKeys ? (
        <>
          <TableCell narrow="hide" className="ok-api-key-manager-may">
            <Scopes words={words} keyed={keyed} />
          </TableCell>
          <TableCell tone="muted" narrow="hide" className="ok-api-key-manager-maker">
            <Truncate title={keyed.created_by?.email}>
              {keyed.created_by?.name || keyed.created_by?.email || messages.unknownMaker}
            </Truncate>
          </TableCell>
        </>
      ) : (
        <TableCell
          tone="muted"
          narrow={details ? 'hide' : 'first'}
          className="ok-api-key-manager-first"
        >
          <Moment at={created_at} now={now} words={words} say={messages.made} />
        </TableCell>
      )}
      {details ? (
        <TableCell tone="muted" narrow="first" className="ok-api-key-manager-first">
          <LastUsed words={words} keyed={keyed} now={now} />
        </TableCell>
      ) : null}
      <TableCell narrow={details ? 'hide' : 'end'}>
        {expires_at === null ? (
          <InBoth narrow={messages.neverEnds} wide={messages.never} />
        ) : details || state === 'active' ? (
          <Moment at={expires_at} now={now} words={words} say={messages.ends} />
        ) : (
          <Status tone={stateTone[state]}>
            <Moment
              at={expires_at}
              now={now}
              words={words}
              say={state === 'expired' ? messages.ended : messages.ends}
            />
          </Status>
        )}
      </TableCell>
      {details ? <TableCell narrow="end">{status}</TableCell> : null}
      <TableCell column="menu">
        {row.onMenu ? (
          <IconButton
            label={messages.actionsFor(label)}
            icon={<MoreIcon />}
            variant="ghost"
            size="small"
            aria-haspopup="menu"
            aria-expanded={row.expanded}
            onClick={(event) => row.onMenu?.(keyed, event.currentTarget)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              row.onMenu?.(keyed, event.currentTarget);
            }}
          />
        ) : null}
      </TableCell>
    </TableRow>
  );
}

function Scopes({ words, keyed }: { words: Words; keyed: ApiKey }) {
  const { messages } = words;
  const { scopes, lost_scopes = [] } = keyed;
  const [first, ...others] = scopes ?? [];
  return (
    <span className="ok-line ok-gap-1-5" title={scopes?.join(', ')}>
      {first === undefined ? (
        <span>{scopes ? messages.nothing : messages.everything}</span>
      ) : (
        <CodeInline className="ok-truncate">{first}</CodeInline>
      )}{' '}
      {others.length > 0 && lost_scopes.length === 0 ? (
        <Count>
          <span aria-hidden="true">{messages.more(countText(others.length, words))}</span>
          <VisuallyHidden>{messages.andMore(countText(others.length, words))}</VisuallyHidden>
        </Count>
      ) : null}
      {lost_scopes.length > 0 ? (
        <Badge tone="warning" title={lost_scopes.join(', ')}>
          {messages.lost(lost_scopes.length, countText(lost_scopes.length, words))}
        </Badge>
      ) : null}
    </span>
  );
}

function LastUsed({ words, keyed, now }: { words: Words; keyed: ApiKey; now: number }) {
  const { messages } = words;
  const { last_used_at, last_used_ip } = keyed;
  if (last_used_at == null) {
    return <InBoth narrow={messages.usedNever} wide={messages.never} />;
  }
  const when = formatRelative(last_used_at, now, words);
  const { dateTime, title } = momentProps(last_used_at, words);
  return (
    <time dateTime={dateTime} title={last_used_ip ? messages.usedFrom(title, last_used_ip) : title}>
      <InBoth narrow={messages.used(when)} wide={when} />
    </time>
  );
}

type MomentProps = { at: number; now: number; words: Words; say: (when: string) => string };

function Moment({ at, now, words, say }: MomentProps) {
  const when = endText(at, now, words);
  return (
    <time {...momentProps(at, words)}>
      <InBoth narrow={say(when)} wide={when} />
    </time>
  );
}

/** Where heads are out of sight, a cell says itself what it is. */
function InBoth({ narrow, wide }: { narrow: string; wide: string }) {
  return (
    <>
      <span data-when="narrow">{narrow}</span>
      <span data-when="wide">{wide}</span>
    </>
  );
}
