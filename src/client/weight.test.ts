import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routes } from '../contract/routes/index.js';
import { createClient } from './index.js';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder).filter(
  (name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name),
);

describe('the client', () => {
  it.each(sources)('loads no schema: %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const loaded = [...text.matchAll(/^(?:import|export)(?! type)[^;]*?from '([^']+)'/gm)]
      .map(([, specifier = '']) => specifier)
      .filter((specifier) => !specifier.startsWith('./'));
    expect(loaded.filter((specifier) => specifier !== '../contract/routes/index.js')).toEqual([]);
  });

  it('has a method for each line of the route table, and nothing else but watch', () => {
    const { watch, ...resources } = createClient();
    const names = (table: object) =>
      Object.entries(table).map(([resource, operations]) => [resource, Object.keys(operations)]);
    expect(names(resources)).toEqual(names(routes));
    expect(Object.keys(watch)).toEqual(['provisioning']);
  });
});
