// Runs inside a page: draws one chart and hands its controls to whoever measures it.
import { makePoints } from './points.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const settle = async () => {
  await frame();
  await frame();
};

export function start(library) {
  const points = makePoints(Number(new URLSearchParams(location.search).get('points')));
  // The first formatter of a page fetches the platform's tables of languages. uPlot makes its own when
  // it is loaded, which is not measured, so nobody pays for that here.
  new Intl.NumberFormat('en').format(1);
  const root = document.querySelector('#app');
  root.style.width = '1100px';
  window.scene = {
    async render() {
      library.mount(root, points);
      do await settle();
      while (!root.querySelector(library.drawn));
      await settle();
    },
    box() {
      const { x, y, width, height } = root.querySelector(library.drawn).getBoundingClientRect();
      return { x, y, width, height };
    },
    async resize(width) {
      root.style.width = `${width}px`;
      library.resize?.(width);
      await settle();
    },
    settle,
    elements: () => root.querySelectorAll('*').length,
  };
}
