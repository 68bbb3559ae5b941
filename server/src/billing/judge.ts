import {
  judgeBilling,
  type BillingEffect,
  type BillingRequest,
  type BillingState,
} from '../../../src/contract/index.js';
import { invalid, problem } from '../http/problem.js';

/** What the rules allow; throws the refusal. */
export function allowedEffect(state: BillingState, request: BillingRequest): BillingEffect {
  const outcome = judgeBilling(state, request);
  if (!('refused' in outcome)) return outcome;
  if (outcome.refused === 'validation_error') {
    throw invalid('plan', 'The free trial is given once; cancel to stop paying');
  }
  throw problem(outcome.refused);
}
