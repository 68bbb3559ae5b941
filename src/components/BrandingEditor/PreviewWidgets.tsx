'use client';
import type { Member } from '../../contract/index.js';
import { MembersTableView } from '../MembersTable/index.js';
import type { Words } from './types.js';

/** A moment that the sample lives in, so that nothing in it ages. */
const NOW = '2026-03-18T09:41:00Z';

const sample: readonly Member[] = [
  {
    user_id: 'user_ines',
    email: 'ines@harbordental.example',
    first_name: 'Inês',
    last_name: 'Duarte',
    avatar_url: null,
    roles: ['admin'],
    created_at: '2024-06-13T08:00:00Z',
    last_active_at: NOW,
  },
  {
    user_id: 'user_tanaka',
    email: 'ken@koenji.example',
    first_name: '健',
    last_name: '田中',
    avatar_url: null,
    roles: ['viewer'],
    created_at: '2025-04-02T10:00:00Z',
    last_active_at: '2026-03-17T09:00:00Z',
  },
];

const nothing = (): void => {};

/** A widget of the kit with sample rows. */
export function PreviewWidgets({ words: { locale, timeZone } }: { words: Words }) {
  return (
    <MembersTableView
      status="ready"
      locale={locale}
      timeZone={timeZone}
      search={{ text: '', searching: false, onTextChange: nothing, onSubmit: nothing }}
      page={{ items: sample, nextCursor: null, total: sample.length }}
      start={0}
      scroll={null}
      filter={{}}
      onFilterChange={undefined}
      inactive={null}
      size={sample.length}
      activity
      asOf={Date.parse(NOW)}
      pending={false}
      refreshing={false}
      offline={false}
      problem={null}
      sort={undefined}
      onSort={undefined}
      pageSize={25}
      onPageSizeChange={nothing}
      onPrevious={undefined}
      onNext={undefined}
    />
  );
}
