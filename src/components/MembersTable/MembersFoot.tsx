'use client';
import type { Page } from '../../client/index.js';
import { Pager } from '../../ui/Pager.js';
import { Select } from '../../ui/Select.js';
import { Status } from '../../ui/Status.js';
import { Spinner } from '../../ui/Spinner.js';
import { TableFoot } from '../../ui/TableFoot.js';
import { countText, type Words } from './describe.js';
import type { MembersContent, MembersPageSize } from './types.js';

/** Props of {@link MembersFoot}. */
export type MembersFootProps = Pick<
  MembersContent,
  'start' | 'pending' | 'problem' | 'onPrevious' | 'onNext'
> &
  Partial<Pick<MembersContent, 'pageSize' | 'onPageSizeChange' | 'scroll'>> & {
    words: Words;
    page: Page<unknown>;
  };

const sizes: readonly MembersPageSize[] = [25, 50, 100, 200];

/** Which rows these are of how many, the size of pages, and the way to the others. */
export function MembersFoot(props: MembersFootProps) {
  const { words, problem, pending, pageSize, onPageSizeChange, scroll } = props;
  const { messages } = words;
  return (
    <TableFoot
      range={
        <>
          <bdi>{rangeText(props)}</bdi>{' '}
          {problem?.kind === 'not-turned' ? (
            // Said here too: whoever turns pages looks here, wherever the banner is.
            <Status tone="warning">{messages.notTurned}</Status>
          ) : null}
        </>
      }
    >
      {pending || scroll?.reading != null ? <Spinner /> : null}
      {pageSize && onPageSizeChange && !scroll ? (
        <Select
          size="small"
          className="ok-quiet"
          aria-label={messages.rowsPerPage}
          value={pageSize}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            const size = sizes.find((one) => one === chosen);
            if (size) onPageSizeChange(size);
          }}
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {messages.rows(countText(size, words))}
            </option>
          ))}
        </Select>
      ) : null}
      {scroll ? null : (
        <Pager
          labels={{ previous: messages.previous, next: messages.next }}
          onPrevious={props.onPrevious}
          onNext={props.onNext}
        />
      )}
    </TableFoot>
  );
}

function rangeText({ words, page, start, scroll }: MembersFootProps): string {
  const { messages } = words;
  if (scroll) {
    if (scroll.reading !== null) return messages.reading(countText(scroll.reading, words));
    const count = countText(scroll.count, words);
    return scroll.exact ? messages.rowsInSight(count) : messages.rowsSoFar(count);
  }
  const end = start + page.items.length;
  // A server that does not count still shows, by naming no next page, where the list ends.
  const total = page.total ?? (page.nextCursor === null ? end : null);
  return messages.range(
    countText(start + 1, words),
    countText(end, words),
    total === null ? null : countText(total, words),
  );
}
