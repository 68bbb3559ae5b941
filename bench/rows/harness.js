// Runs inside a page: draws one library and waits for what it should show.
import { makePeople } from './people.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Until the first row is that of somebody, and the frame with it has been drawn. */
async function shown(library, email) {
  while (library.firstEmail() !== email) await frame();
  await frame();
  await frame();
  return performance.now();
}

/** Makes the rows and hands the page's controls to whoever measures it. */
export function start(library) {
  const people = makePeople(Number(new URLSearchParams(location.search).get('rows')));
  const root = document.querySelector('#app');
  let began = 0;
  for (const event of ['keydown', 'pointerdown']) {
    addEventListener(event, ({ timeStamp }) => (began = timeStamp), true);
  }
  let armed;
  window.scene = {
    /** Milliseconds from the call to the frame that shows the first row. */
    async render(email) {
      const from = performance.now();
      library.mount(root, people);
      return (await shown(library, email)) - from;
    },
    /** Begins to wait for what an input will change. */
    arm(email) {
      armed = shown(library, email).then((at) => at - began);
    },
    settled: () => armed,
    focus: () => document.querySelector(library.search).focus(),
    /** Middle of what sorts by name. */
    head() {
      const { x, y, width, height } = document.querySelector(library.head).getBoundingClientRect();
      return { x: x + Math.min(20, width / 2), y: y + height / 2 };
    },
    /** Scrolls down a step a frame; how long each frame took, and who is in sight at the end. */
    async scroll(steps, by) {
      const box = document.querySelector(library.scroller);
      const frames = [];
      await frame();
      let from = await frame();
      for (let step = 0; step < steps; step += 1) {
        box.scrollTop += by;
        const at = await frame();
        frames.push(at - from);
        from = at;
      }
      await frame();
      const { left, top, height } = box.getBoundingClientRect();
      const seen = document.elementFromPoint(left + 100, top + height / 2);
      return { frames, top: box.scrollTop, seen: seen?.textContent ?? '' };
    },
    elements: () => document.querySelectorAll('body *').length,
  };
}
