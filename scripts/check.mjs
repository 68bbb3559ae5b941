// npm run check: everything of npm test, and the built package as a host gets it.
import { packageSteps, testSteps } from './lib/step-names.mjs';
import { readOptions, runSteps } from './lib/session.mjs';

const all = [...testSteps, ...packageSteps];
const { names, filters } = readOptions({
  all,
  usage: `npm run check [-- [--only STEP,STEP] [FILTER ...]]\n\n  steps: ${all.join(', ')}\n`,
});
await runSteps(names, filters);
