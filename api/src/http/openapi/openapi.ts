import { z } from 'zod';
import { takesIdempotencyKey, type Endpoint } from '@penning/contract/endpoint';
import { errorsOf } from '@penning/contract/endpoint-errors';
import { endpoints } from '@penning/contract/endpoints';
import { errorStatuses, type ErrorCode } from '@penning/contract/error-codes';
import { examples, type Example } from './examples.ts';

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      description: 'The page that explains the code: {base}/problems/{code}.',
    },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(errorStatuses) },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    challenge: {
      type: 'string',
      description: 'With two_factor_required: for the second step of the sign-in.',
    },
    attemptsLeft: { type: 'integer', description: 'With code_wrong: tries left before the draft ends.' },
    decided: {
      type: 'object',
      description: 'With claim_status_conflict and claim_changed: what the claim is now, and who made it so.',
      required: ['status', 'action', 'by', 'at'],
      properties: {
        status: { type: 'string' },
        action: { type: 'string' },
        by: { type: ['string', 'null'] },
        at: { type: 'string', format: 'date-time' },
      },
    },
  },
};

const tags = {
  claims: 'A claim from draft to payment: for claimants with its token, for the church’s people with theirs.',
  churches: 'A church: its form, its settings, its people, and what connects to it.',
  accounts: 'People who sign in.',
  abuse: 'What operators do against abuse.',
};

/** The OpenAPI 3.1 document, generated from the contract. */
export function openApiDocument(serverUrl: string, version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation(name, endpoint);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Penning',
      version,
      summary: 'Expense claims for churches.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        claim: { type: 'http', scheme: 'bearer', description: 'The token of one claim.' },
        account: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The access token of a session.',
        },
        apiToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API token of a church, with the right for it.',
        },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

function operation(name: string, endpoint: Endpoint): object {
  const example = examples[name] ?? {};
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    security: security(endpoint),
    parameters: [
      ...parameters(endpoint.params, 'path', example.params),
      ...parameters(endpoint.query, 'query', example.query),
      ...headerParameters(endpoint),
    ],
    ...requestBody(endpoint, example),
    responses: { [endpoint.status]: success(endpoint, example), ...failures(endpoint) },
  };
}

function security({ access, apiRight }: Endpoint): object[] {
  if (access === 'public') return [{}];
  return [...access.split('-or-'), ...(apiRight ? ['apiToken'] : [])].map((scheme) => ({ [scheme]: [] }));
}

function parameters(schema: Endpoint['params'], place: 'path' | 'query', example: object = {}): object[] {
  const values = example as Record<string, unknown>;
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: toSchema(field as z.ZodType, 'input'),
    ...shown(values[name]),
  }));
}

function headerParameters(endpoint: Endpoint): object[] {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  });
  const changes = endpoint.versioned === true && endpoint.method !== 'GET';
  return [
    ...(changes
      ? [header('If-Match', 'The ETag that was read; refused when somebody else was faster.')]
      : []),
    ...(takesIdempotencyKey(endpoint)
      ? [header('Idempotency-Key', 'A key of the caller (1 to 128 characters); within a day it acts once.')]
      : []),
  ];
}

function requestBody(endpoint: Endpoint, { body }: Example): object {
  if (endpoint.body) {
    return {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: toSchema(endpoint.body, 'input'), ...shown(body) } },
      },
    };
  }
  if (!endpoint.binaryBody) return {};
  const content = Object.fromEntries(endpoint.binaryBody.mediaTypes.map((type) => [type, {}]));
  return {
    requestBody: { required: true, description: `At most ${endpoint.binaryBody.maxBytes} bytes.`, content },
  };
}

/** An example, where there is one. */
function shown(example: unknown): { example?: unknown } {
  return example === undefined ? {} : { example };
}

function success(endpoint: Endpoint, { answer }: Example): object {
  if (endpoint.binaryAnswer)
    return { description: endpoint.summary, content: { [endpoint.binaryAnswer]: shown(answer) } };
  if (endpoint.eventStream)
    return { description: endpoint.summary, content: { 'text/event-stream': shown(answer) } };
  if (!endpoint.answer) return { description: 'Done' };
  return {
    description: endpoint.summary,
    content: { 'application/json': { schema: toSchema(endpoint.answer, 'output'), ...shown(answer) } },
  };
}

function failures(endpoint: Endpoint): Record<string, object> {
  const groups = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(endpoint)) {
    groups.set(errorStatuses[code], [...(groups.get(errorStatuses[code]) ?? []), code]);
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...groups].map(([status, codes]) => [status, { description: codes.join(', '), content }]),
  );
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return rest;
}
