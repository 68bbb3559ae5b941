// Stands around the chart, and is not waited for.
export { readSeries } from './readSeries.js';
export { Tooltip } from './Tooltip.js';
export { UsageBanner } from './UsageBanner.js';
export { UsageFoot } from './UsageFoot.js';
