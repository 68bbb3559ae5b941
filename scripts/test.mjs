// npm test: obtains what is missing, then runs everything and ends with "N passed, N failed".
import { packageSteps, testSteps } from './lib/step-names.mjs';
import { readOptions, runSteps } from './lib/session.mjs';

const usage = `npm test [-- [--only STEP,STEP] [FILTER ...]]

  --only    runs these steps only: ${testSteps.join(', ')}
            and, left out otherwise: ${packageSteps.join(', ')}
  FILTER    part of a file name; other test files are left out

npm test -- --only unit MembersTable
`;

const { names, filters } = readOptions({
  all: testSteps,
  known: [...testSteps, ...packageSteps],
  usage,
});
await runSteps(names, filters);
