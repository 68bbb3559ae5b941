// Stands below the chart, and is not waited for.
export { UsageFoot } from './UsageFoot.js';
