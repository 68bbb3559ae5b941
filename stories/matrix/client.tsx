/// <reference types="vite/client" />
import { createRoot, hydrateRoot } from 'react-dom/client';
import { configure } from 'storybook/test';
import { setClock } from '../../scripts/matrix/clock.mjs';
import '../../src/styles/index.css';
import { Page } from './Page.js';
import { storiesOf, type Look, type Shown } from './stories.js';

const files = import.meta.glob('../*.stories.tsx');
const query = new URLSearchParams(window.location.search);
const given = (name: string): string => query.get(name) ?? '';

/** Told to whoever looks at the page from outside; code of theirs may not run inside. */
// oxlint-disable-next-line no-console -- the only way out of a page that no other code can enter
const tell = (word: string): void => console.debug(`matrix: ${word}`);

/** Until nothing has moved for a while: what is loading for ever stands still too. */
function quiet(pause: number, most: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      clearTimeout(last);
      watch.disconnect();
      resolve();
    };
    let timer = setTimeout(end, pause);
    const last = setTimeout(end, most);
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, pause);
    });
    watch.observe(document, { attributes: true, childList: true, subtree: true });
  });
}

/** The server's HTML waits in a template, where nothing of it can be found by another story. */
function placeOf(name: string): HTMLElement {
  const place = document.body.appendChild(document.createElement('div'));
  const served = document.getElementById(name);
  if (served instanceof HTMLTemplateElement) place.append(served.content);
  return place;
}

async function show(name: string, Story: Shown, look: Look): Promise<void> {
  await Story.load?.();
  const place = placeOf(name);
  let onReady = (): void => {};
  const ready = new Promise<void>((resolve) => (onReady = resolve));
  const page = <Page Story={Story} look={look} onReady={onReady} />;
  const root = place.hasChildNodes() ? hydrateRoot(place, page) : createRoot(place);
  if (!place.hasChildNodes()) root.render(page);
  try {
    // A busy machine takes over late, and a root may not go before that.
    await Promise.race([ready, quiet(10_000, 10_000)]);
    await quiet(60, 1000);
    if (given('play')) {
      await Story.play?.({ canvasElement: place });
      await quiet(60, 500);
    }
  } finally {
    root.unmount();
    place.remove();
    await quiet(20, 200);
  }
  const left = [...document.body.children].filter((element) => element.tagName !== 'TEMPLATE');
  if (left.length > 0) throw new Error(`It left ${left.map((one) => one.outerHTML).join(' ')}`);
}

async function showAll(): Promise<void> {
  // As a page does that comes at once.
  setClock(Number(given('now')));
  // A busy machine takes its time.
  configure({ asyncUtilTimeout: 20_000 });
  const look = {
    direction: given('direction'),
    locale: given('locale'),
    timeZone: given('timeZone'),
  };
  const stories = storiesOf(await files[`../${given('file')}.stories.tsx`]?.(), look);
  for (const name of given('stories').split(',')) {
    tell(`story ${name}`);
    const Story = stories[name];
    try {
      if (!Story) throw new Error('There is no such story.');
      // One at a time: each has the page to itself.
      // oxlint-disable-next-line no-await-in-loop
      await show(name, Story, look);
    } catch (error) {
      tell(`failed ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  tell('done');
}

void showAll();
