// One file for what is measured and drawn: both need the whole palette.
export { BrandPreview } from './BrandPreview.js';
export { ColorChecks } from './ColorChecks.js';
