// Stands around the chart, and is not waited for.
export { UsageBanner } from './UsageBanner.js';
export { UsageFoot } from './UsageFoot.js';
