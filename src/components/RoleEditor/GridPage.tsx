'use client';
import { ComparePage } from './ComparePage.js';
import { laterMessages } from './laterMessages.js';
import { MatrixPage } from './MatrixPage.js';
import type { RolesContent, Words } from './types.js';

/** Props of {@link GridPage}. */
export type GridPageProps = RolesContent & { words: Words };

/** All roles side by side, or two of them. */
export function GridPage(props: GridPageProps) {
  const later = { ...laterMessages, ...props.words.own };
  return props.view === 'compare' ? (
    <ComparePage {...props} later={later} />
  ) : (
    <MatrixPage {...props} later={later} />
  );
}
