import { describe, expect, it } from 'vitest';
import { operations, type Operation } from '../operations/index.js';
import { reservedSlugs } from '../slug.js';
import { routes, type Route } from './index.js';

const all = Object.entries(routes).flatMap(([resource, byName]) =>
  Object.entries(byName as Record<string, Route>).map(([name, route]) => ({
    id: `${resource}.${name}`,
    route,
    operation: (operations as Record<string, Record<string, Operation>>)[resource]?.[name],
  })),
);

describe('route table', () => {
  it('gives every endpoint its own method and path', () => {
    const keys = all.map(({ route }) => `${route.method} ${route.path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(all)('$id has a schema for exactly the names in its path', ({ route, operation }) => {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const shape = (operation?.params as { shape?: object } | undefined)?.shape ?? {};
    expect(Object.keys(shape)).toEqual(names);
  });

  it.each(all)('$id answers as declared', ({ route, operation }) => {
    expect(operation?.output === undefined).toBe(route.empty === true);
    expect(operation?.summary).not.toBe('');
  });

  it('keeps the first path segment of every route out of the slugs', () => {
    const segments = new Set(all.map(({ route }) => route.path.split('/')[1] ?? ''));
    expect([...segments].filter((segment) => !reservedSlugs.has(segment))).toEqual([]);
  });
});
