'use client';
import type { ReactNode } from 'react';
import { holdsAny, type Scope } from '../contract/scopes.js';
import { useScopes } from './useScopes.js';

/** Props of {@link Can}. */
export type CanProps = {
  /** The scope it takes, or several of which any one is enough. */
  scope: Scope | (string & {}) | readonly string[];
  /** What stands there for people without the scope. @default nothing */
  fallback?: ReactNode;
  /** What stands there until it is known: not knowing is not a refusal. @default nothing */
  loading?: ReactNode;
  children?: ReactNode;
};

/**
 * Shows its children to people who hold a scope in the current organization. Hidden, not disabled.
 * @example `<Can scope="members:manage"><InviteButton /></Can>`
 */
export function Can({ scope, fallback = null, loading = null, children }: CanProps) {
  const { data, error } = useScopes();
  if (data === undefined && error === undefined) return loading;
  const accepted = typeof scope === 'string' ? [scope] : scope;
  return holdsAny(data ?? [], accepted) ? children : fallback;
}
