// A fresh tab, and what its main thread spends.
import { chromium } from 'playwright';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';

/** Starts the browser that the tests use. */
export async function startBrowser() {
  await findBrowser();
  return chromium.launch({ ...launchOptions(), headless: true });
}

/** Runs a job in a tab of its own, whose page has made its rows and stands still. */
export async function inTab(browser, address, job) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  try {
    await page.goto(address);
    await page.waitForFunction(() => window.scene !== undefined);
    const tools = await page.context().newCDPSession(page);
    // CPU time of the thread: what else runs on the machine is no part of it.
    await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await calm(page, tools);
    return await job(page, tools);
  } catch (error) {
    throw new Error(`${address}: ${[error.message, ...failures].join('\n')}`, { cause: error });
  } finally {
    await page.close();
  }
}

/** CPU milliseconds of the main thread and of scripts in it since the page began. */
export async function spent(tools) {
  const { metrics } = await tools.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value * 1000;
  return { cpu: value('TaskDuration'), script: value('ScriptDuration') };
}

/** What a step takes: CPU milliseconds of the main thread and of scripts, and what the step tells. */
export async function during(tools, step) {
  const before = await spent(tools);
  const told = await step();
  const after = await spent(tools);
  return { cpu: after.cpu - before.cpu, script: after.script - before.script, told };
}

/** Bytes of the heap that are in use, garbage left out. */
export async function heap(tools) {
  for (let turn = 0; turn < 3; turn += 1) await tools.send('HeapProfiler.collectGarbage');
  return (await tools.send('Runtime.getHeapUsage')).usedSize;
}

/** Lets go of what loading left behind, so that no step pays for it. */
async function calm(page, tools) {
  await tools.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(50);
}

/** CPU milliseconds of the longest task of the main thread during a step, and what the step tells. */
export async function longestTask(page, step) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ['toplevel'] });
  const told = await step();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The browser has traced no task.');
  return { told, longest: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000 };
}
