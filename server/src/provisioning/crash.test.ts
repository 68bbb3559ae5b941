import { crashCases, crashCounts } from '../../test/crashCases.js';

crashCases('embedded', 'pglite', crashCounts);
