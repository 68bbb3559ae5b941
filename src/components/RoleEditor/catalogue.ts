// Not through the index: bundlers would keep every schema in the same chunk.
import { isScope, scopeCatalogue, scopes, type ScopeDefinition } from '../../contract/scopes.js';
import { findMatches } from '../../lib/findMatches.js';
import type { FirstMessages } from './messages.js';

/** Scopes that are about one thing, as the editor lists them. */
export type ScopeGroup = {
  /** Id of a group of ours, or the prefix of scopes that the catalogue does not know. */
  id: string;
  scopes: readonly string[];
};

/** Which things each group is about. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  access: ['members', 'billing', 'organizations', 'child_organizations', 'resources', 'usage'],
  agents: ['agents'],
  conversations: ['conversations'],
  numbers: ['phone_numbers', 'managed_accounts', 'trunks'],
  channels: ['web_widgets', 'email_domains', 'email_addresses'],
  campaigns: ['campaigns', 'concurrency'],
  knowledge: ['knowledge_bases'],
  workflows: ['workflows'],
};

const prefixOf = (scope: string): string => scope.slice(0, scope.indexOf(':'));

function definition(scope: string): ScopeDefinition | undefined {
  return isScope(scope) ? scopeCatalogue[scope] : undefined;
}

/** Whether no role of an organization may contain a scope. */
export function isInternal(scope: string): boolean {
  return definition(scope)?.internal === true;
}

/** Scopes that come with this one. */
export function impliedBy(scope: string): readonly string[] {
  return definition(scope)?.implies ?? [];
}

/**
 * The catalogue in groups, with the scopes that only this server knows under their prefix. A scope
 * that no role may contain is listed only where one does.
 */
export function scopeGroups(seen: Iterable<string>): readonly ScopeGroup[] {
  const known = new Set(seen);
  const offered = scopes.filter((scope) => !isInternal(scope) || known.has(scope));
  const groups: ScopeGroup[] = Object.entries(prefixes).map(([id, of]) => ({
    id,
    scopes: offered.filter((scope) => of.includes(prefixOf(scope))),
  }));
  const foreign = [...known].filter((scope) => !isScope(scope)).sort();
  for (const prefix of new Set(foreign.map(prefixOf))) {
    groups.push({ id: prefix, scopes: foreign.filter((scope) => prefixOf(scope) === prefix) });
  }
  return groups;
}

const spoken = (code: string): string => code.replaceAll(/[_:.-]+/g, ' ').trim();
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function text(key: string, messages: FirstMessages): string | undefined {
  const texts: Readonly<Record<string, unknown>> = messages;
  const found = Object.hasOwn(texts, key) ? texts[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** The line below a scope. */
export function scopeNote(scope: string, messages: FirstMessages): string | undefined {
  return text(`${scope}.note`, messages);
}

/** What a group is called. */
export function groupLabel(id: string, messages: FirstMessages): string {
  return text(`group.${id}`, messages) ?? sentence(spoken(id));
}

/** Labels in the order of the catalogue, as one list of words. */
export function labelsOf(list: readonly string[], messages: FirstMessages, locale = 'en'): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    list.map((scope) => messages.scopeName(scope)),
  );
}

/** Whether a scope or its group is what somebody looks for. Text is text, never a pattern. */
export function isFound(
  scope: string,
  group: ScopeGroup,
  query: string,
  messages: FirstMessages,
): boolean {
  if (query.trim() === '') return true;
  return [
    scope,
    messages.scopeName(scope),
    scopeNote(scope, messages) ?? '',
    groupLabel(group.id, messages),
  ].some((words) => findMatches(words, query).length > 0);
}
