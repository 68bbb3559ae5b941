import { round } from './figures.mjs';

/**
 * One line of the table of bars. A bar with `times` holds a figure against the best of `beside`,
 * in the same scene unless it names another one; a bar with `most` holds it against a number.
 */
export function judge(bar, figures, { ours, raw }) {
  const own = figures.of(bar.cpu, ours);
  if (bar.most !== undefined) {
    return line(
      bar.what,
      own,
      { beside: '', ratio: undefined, must: bar.most, raw: undefined },
      own,
    );
  }
  const scene = bar.scene ?? bar.cpu;
  const [best] = bar.beside
    .map((who) => ({ who, value: figures.of(scene, who) }))
    .sort((a, b) => a.value - b.value);
  const ratio = figures.times([bar.cpu, ours], [scene, best.who]);
  const bare = bar.scene === undefined ? figures.times([bar.cpu, ours], [scene, raw]) : undefined;
  const beside = `${bar.scene ?? best.who}: ${round(best.value)}`;
  return line(bar.what, own, { beside, ratio, must: bar.times, raw: bare }, ratio);
}

function line(what, own, { beside, ratio, must, raw }, held) {
  return {
    what,
    OrgKit: round(own),
    beside,
    ratio: round(ratio, 2),
    'must be at most': must,
    'beside raw DOM': round(raw, 2),
    '': held > must ? 'MISSED' : '',
  };
}
