import Chart from 'chart.js/auto';

export const drawn = 'canvas';
let chart;

export function mount(root, points) {
  const canvas = document.createElement('canvas');
  const box = document.createElement('div');
  box.style.height = '286px';
  box.append(canvas);
  root.append(box);
  chart = new Chart(canvas, {
    type: 'line',
    data: {
      datasets: [{ data: points.map(({ at, value }) => ({ x: at, y: value })), fill: true }],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      parsing: false,
      normalized: true,
      interaction: { mode: 'index', intersect: false },
      elements: { point: { radius: 0 } },
      plugins: { decimation: { enabled: true, algorithm: 'min-max' } },
      scales: { x: { type: 'linear' } },
    },
  });
}

// The canvas follows its box by itself; this only waits for no animation.
export const resize = () => chart.resize();
