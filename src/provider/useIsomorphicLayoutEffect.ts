'use client';
import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect` in browsers; on servers, where React 18 would complain about it, nothing. */
export const useIsomorphicLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;
