'use client';
import { lazy, Suspense, type ReactNode } from 'react';
import type { ManagerProps } from './Manager.js';

const load = () => import('./Manager.js');

/** Starts loading the lists, so that they come together with what decides which of them to show. */
export function prepareManager(): void {
  load().catch(() => {});
}

const Manager = lazy(async () => ({ default: (await load()).Manager }));

/** The lists, whose code is fetched beside the person's rights; a frame stands there until then. */
export function LazyManager({ waiting, ...props }: ManagerProps & { waiting: ReactNode }) {
  return (
    <Suspense fallback={waiting}>
      <Manager {...props} />
    </Suspense>
  );
}
