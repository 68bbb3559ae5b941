import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

export const drawn = '.u-over';
const HEIGHT = 286;
let chart;

export function mount(root, points) {
  const data = [points.map(({ at }) => at / 1000), points.map(({ value }) => value)];
  const series = [{}, { label: 'Voice', stroke: '#3350d4', fill: '#3350d4' }];
  chart = new uPlot({ width: 1100, height: HEIGHT, series }, data, root);
}

export const resize = (width) => chart.setSize({ width, height: HEIGHT });
