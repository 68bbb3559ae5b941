import * as z from 'zod/mini';
import * as auditSchemas from '../audit.js';
import * as resourcesSchemas from '../resources.js';
import type { ResourceOperations } from './operation.js';

/** Schemas of `resources`. */
export const resources = {
  /** How many calls may run at once. */
  concurrency: { summary: 'Concurrency limit', output: resourcesSchemas.ConcurrencySettings },
  /** Changes how many calls may run at once. */
  setConcurrency: {
    summary: 'Set the concurrency limit',
    body: resourcesSchemas.UpdateConcurrency,
    output: resourcesSchemas.ConcurrencySettings,
  },
  /** Phone numbers of the organization. */
  phoneNumbers: {
    summary: 'Phone numbers',
    query: resourcesSchemas.ListPhoneNumbersQuery,
    output: z.array(resourcesSchemas.PhoneNumber),
  },
  /** Trunks of the organization. */
  trunks: {
    summary: 'Trunks',
    query: resourcesSchemas.ListTrunksQuery,
    output: z.array(resourcesSchemas.Trunk),
  },
  /** Knowledge bases of the organization. */
  datasets: {
    summary: 'Knowledge bases',
    query: resourcesSchemas.ListDatasetsQuery,
    output: z.array(resourcesSchemas.Dataset),
  },
} as const satisfies ResourceOperations<'resources'>;

/** Schemas of `audit`. */
export const audit = {
  /** What was done, newest first. */
  list: {
    summary: 'Audit events',
    query: auditSchemas.ListAuditEventsQuery,
    output: z.array(auditSchemas.AuditEvent),
  },
} as const satisfies ResourceOperations<'audit'>;
