// Opens the pages of one pass and collects what should not be there.
const PATIENCE = 300_000;

/**
 * Visits pages, several at a time.
 * @param {{ version: string, file: string, stories: string[] }[]} visits
 * @returns {Promise<{ version: string, story: string, problems: string[] }[]>} stories with problems
 */
export async function visitAll(browser, url, pass, visits, atOnce) {
  const queue = [...visits];
  const bad = [];
  const work = async () => {
    // A context each: tabs of one person would tell each other where they are.
    const context = await browser.newContext({
      timezoneId: pass.place,
      locale: 'de-CH',
      reducedMotion: 'reduce',
      viewport: { width: 1024, height: 800 },
    });
    for (let next = queue.shift(); next; next = queue.shift()) {
      const page = await context.newPage();
      const problems = await visit(page, addressOf(url, pass, next));
      for (const [name, lines] of problems) {
        bad.push({ version: next.version, story: `${next.file}/${name}`, problems: [...lines] });
      }
      await page.close();
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return bad;
}

function addressOf(url, { mode, play, look, now }, { version, file, stories }) {
  const query = { file, stories: stories.join(','), mode, play: play ? 'yes' : '', now, ...look };
  return `${url}/${version}/page?${new URLSearchParams(query)}`;
}

/** Problems by story. */
async function visit(page, address) {
  const problems = new Map();
  let story = '';
  const note = (text) => {
    if (!problems.has(story)) problems.set(story, new Set());
    problems.get(story).add(text);
  };
  await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(note('did not come to an end')), PATIENCE);
    page.on('console', (message) => {
      const text = message.text();
      if (text === 'matrix: done') {
        clearTimeout(timer);
        resolve();
      } else if (text.startsWith('matrix: story ')) story = text.slice(14);
      else if (text.startsWith('matrix: ')) note(text.slice(8));
      else if (['error', 'warning'].includes(message.type())) note(text);
    });
    page.on('pageerror', (error) => note(`uncaught: ${error.stack ?? error}`));
    page.on('crash', () => resolve(note('the page crashed')));
    page.goto(address, { waitUntil: 'commit' }).catch((error) => resolve(note(error.message)));
  });
  return problems;
}
