import { crashCases, crashCounts } from '../../test/crashCases.js';

crashCases('Stripe and Twilio', 'pglite', crashCounts);
