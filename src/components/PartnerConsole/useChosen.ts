'use client';
import { useState } from 'react';

/** A choice that the host may hold, as in the URL; otherwise it is held here. */
export function useChosen<Value>(
  value: Value | undefined,
  start: Value,
  onChange: ((value: Value) => void) | undefined,
): [Value, (value: Value) => void] {
  const [own, setOwn] = useState(start);
  const set = (next: Value): void => {
    setOwn(next);
    onChange?.(next);
  };
  return [value === undefined ? own : value, set];
}
