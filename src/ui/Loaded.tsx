'use client';
import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** Pause between a failed fetch and the next, in milliseconds. */
const PAUSE = 3000;

/** Props of {@link Loaded}. */
export type LoadedProps<Props extends object> = {
  /** Fetches the part; another function fetches another part. */
  load: () => Promise<ComponentType<Props>>;
  /** Shown, and fetched first if it is not here yet. */
  when: boolean;
  /** Stays in the page once it was shown. @default false */
  keep?: boolean;
  /** Stands there until the part is here. @default nothing */
  waiting?: ReactNode;
  /** What the part gets. */
  props: Props;
};

/**
 * A part of the kit that is fetched when it is wanted. Unlike a lazy component it never suspends
 * what surrounds it and never throws: a fetch that failed is tried again after a pause, for as
 * long as the part is wanted.
 */
export function Loaded<Props extends object>({
  load,
  when,
  keep = false,
  waiting = null,
  props,
}: LoadedProps<Props>) {
  const [found, setFound] = useState<{ load: unknown; type: ComponentType<Props> } | null>(null);
  // Two tabs draw theirs in one place: what came for the one is not the other.
  const part = found?.load === load ? found : null;
  const missing = when && part === null;
  // Code comes over the network, and may come after whoever wanted it has left.
  useEffect(() => {
    if (!missing) return;
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchPart = (): void => {
      load().then(
        (type) => {
          if (here) setFound({ load, type });
        },
        () => {
          if (here) timer = setTimeout(fetchPart, PAUSE);
        },
      );
    };
    fetchPart();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [load, missing]);
  if (missing) return waiting;
  return part && (when || keep) ? createElement(part.type, props) : null;
}
