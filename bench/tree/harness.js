// Runs inside a page: draws one library and waits for what it should show.
import { makeTree } from './nodes.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Until a row with this address is there, and the frame with it has been drawn. */
async function shown(library, slug) {
  while (!library.slugs().includes(slug)) await frame();
  await frame();
  await frame();
  return performance.now();
}

/** Makes the tree and hands the page's controls to whoever measures it. */
export function start(library) {
  const levels = makeTree(Number(new URLSearchParams(location.search).get('rows')));
  const root = document.querySelector('#app');
  let began = 0;
  for (const event of ['keydown', 'pointerdown']) {
    addEventListener(event, ({ timeStamp }) => (began = timeStamp), true);
  }
  let armed;
  window.scene = {
    /** Milliseconds from the call to the frame that shows a row. */
    async render(slug) {
      const from = performance.now();
      library.mount(root, levels);
      return (await shown(library, slug)) - from;
    },
    /** Begins to wait for what an input will change. */
    arm(slug) {
      armed = shown(library, slug).then((at) => at - began);
    },
    settled: () => armed,
    focus: () => document.querySelector(library.search).focus(),
    /** Middle of what opens the first row. */
    toggle() {
      const box = document.querySelector(library.toggle).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    /** Scrolls down a step a frame; how far it came. */
    async scroll(steps, by) {
      const box = document.querySelector(library.scroller);
      for (let step = 0; step < steps; step += 1) {
        box.scrollTop += by;
        await frame();
      }
      await frame();
      return box.scrollTop;
    },
    elements: () => document.querySelectorAll('body *').length,
  };
}
