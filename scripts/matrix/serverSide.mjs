// Draws every story on a server, one after the other, and keeps the HTML for the pages.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outputOf } from './build.mjs';
import { setClock } from './clock.mjs';

/** What may stand in no HTML: a strict policy would drop or refuse it. */
const forbidden = [/\sstyle=/, /<style/i, /<script/i, /\son\w+=/i, /javascript:/i];

const keyOf = (version, { story, direction, locale }) =>
  [version, story, direction, locale].join(' ');

/** Draws for these versions and looks at this time. Gives the names, the HTML by query, the problems. */
export async function drawAll(versions, looks, now) {
  const setBack = setClock(now, { stands: true });
  const drawn = new Map();
  const problems = [];
  let names = [];
  for (const version of versions) {
    const file = pathToFileURL(join(outputOf(version), 'server/server.mjs')).href;
    const server = await import(file);
    names = server.names;
    for (const story of names) {
      for (const look of looks) {
        const said = await listen(async () => {
          const html = await server.render(story, look);
          drawn.set(keyOf(version, { story, ...look }), html);
          return forbidden.flatMap((pattern) => pattern.exec(html)?.[0] ?? []);
        });
        if (said.length > 0) problems.push({ version, story, problems: said });
      }
    }
  }
  setBack();
  return { names, problems, htmlOf: (version, query) => drawn.get(keyOf(version, query)) ?? '' };
}

/** Runs with the console caught; gives what was said, with what the task itself found. */
async function listen(task) {
  const said = [];
  const kept = { error: console.error, warn: console.warn };
  for (const method of Object.keys(kept)) {
    console[method] = (...values) => said.push(values.map(String).join(' '));
  }
  try {
    said.push(...(await task()));
  } catch (error) {
    said.push(`threw ${error.stack}`);
  } finally {
    Object.assign(console, kept);
  }
  return said;
}
