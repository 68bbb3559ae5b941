import * as z from 'zod/mini';
import { errorCodes } from '../../../src/contract/index.js';
import type { RegisteredRoute } from '../http/registry.js';

type Schema = Record<string, unknown>;

function schemaOf(type: z.ZodMiniType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    // Answers may grow fields; only input is closed.
    override: ({ jsonSchema }) => {
      if (io === 'output') delete jsonSchema.additionalProperties;
    },
  });
  return schema;
}

/** `organizations.slugAvailability` to `organizations_slug_availability`. */
function operationId(name: string): string {
  return name.replace('.', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function parametersOf({ operation, route }: RegisteredRoute): Schema[] {
  const list = (type: z.ZodMiniType | undefined, place: 'path' | 'query'): Schema[] => {
    const { properties = {}, required = [] } = type ? schemaOf(type, 'input') : {};
    const isRequired = (name: string): boolean =>
      place === 'path' || (Array.isArray(required) && required.includes(name));
    return Object.entries(Object(properties)).map(([name, schema]) => ({
      name,
      in: place,
      required: isRequired(name),
      schema,
    }));
  };
  const isScoped = route.access === 'member' || typeof route.access !== 'string';
  return [
    ...list(operation.params, 'path'),
    ...list(operation.query, 'query'),
    ...(isScoped
      ? [
          {
            name: 'X-Anyreach-Org',
            in: 'header',
            required: false,
            schema: { type: 'string' },
            description: 'Id of the organization; keys carry their own.',
          },
        ]
      : []),
    ...(route.method === 'POST'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', minLength: 1, maxLength: 255 },
          },
        ]
      : []),
  ];
}

function bodyOf({ operation, route }: RegisteredRoute): Schema | undefined {
  if (route.rawBody === 'multipart') {
    const file = {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    };
    return { required: true, content: { 'multipart/form-data': { schema: file } } };
  }
  if (!operation.body) return undefined;
  return { content: { 'application/json': { schema: schemaOf(operation.body, 'input') } } };
}

function operationOf(entry: RegisteredRoute): Schema {
  const { name, route, operation } = entry;
  const requestBody = bodyOf(entry);
  const problems = {
    description: 'Problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    operationId: operationId(name),
    summary: operation.summary,
    tags: [name.split('.')[0]],
    parameters: parametersOf(entry),
    ...(requestBody && { requestBody }),
    responses: {
      ...(operation.output
        ? {
            200: {
              description: 'Success',
              content: { 'application/json': { schema: schemaOf(operation.output, 'output') } },
            },
          }
        : { 204: { description: 'Success' } }),
      default: problems,
    },
    security: route.access === 'public' ? [] : [{ bearer: [] }],
    'x-access': typeof route.access === 'string' ? route.access : 'scopes',
    // Any one of them is enough.
    'x-required-scopes': typeof route.access === 'string' ? [] : [...route.access],
    ...(route.capability && { 'x-capability': route.capability }),
  };
}

const Problem: Schema = {
  type: 'object',
  required: ['detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(errorCodes) },
    request_id: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** The OpenAPI 3.1 description of the registered routes. */
export function openApiDocument(entries: readonly RegisteredRoute[]): Schema {
  const paths: Record<string, Schema> = {};
  for (const entry of entries) {
    (paths[entry.route.path] ??= {})[entry.route.method.toLowerCase()] = operationOf(entry);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'OrgKit', version: '1' },
    paths,
    components: {
      schemas: { Problem },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'Login token, `pat_…` or `ak_…`' },
      },
    },
  };
}
