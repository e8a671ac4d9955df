import { API_PREFIX, DATA_LICENCE } from '@opev/contract';
import type { DeclaredRoute } from '../access/declared-access';
import { SESSION_COOKIE } from '../sessions/session-cookie';
import { descriptionOf, ROUTE_TAGS, type StoredDescription } from './describe';
import { namedSchemas, type JsonSchema } from './schema';
import { problemSchema } from './views/problems';

/** An OpenAPI 3.1 document, as far as we build one. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: JsonSchema;
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & JsonSchema;
}

/** Health checks: for operators, not for readers. */
const OUTSIDE = ['/healthz', '/readyz'];

const REFUSAL = '#/components/responses/Problem';
/** Statuses whose answer has headers of its own. */
const REFUSALS: Readonly<Record<number, string>> = { 429: '#/components/responses/TooMany' };

const LANGUAGE_PARAMETER = { $ref: '#/components/parameters/lang' };

/**
 * The document of these routes; those outside the API's prefix are left out. Throws when one has no description: what is
 * not in the document is not part of the API.
 */
export function documentOf(routes: readonly DeclaredRoute[]): OpenApiDocument {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes.filter(({ path }) => !OUTSIDE.includes(path))) {
    const description = descriptionOf(route.callback);
    if (!description) throw new Error(`${route.handler} has no @Describe(): say what it answers.`);
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route, description);
  }
  return {
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: API_PREFIX, description: 'This installation.' }],
    tags: Object.entries(ROUTE_TAGS).map(([name, description]) => ({ name, description })),
    paths,
    // Read last: a schema is registered when the module that uses it is loaded.
    components: { schemas: Object.fromEntries(namedSchemas), ...COMPONENTS },
  } as OpenApiDocument;
}

function operation(route: DeclaredRoute, described: StoredDescription): JsonSchema {
  const { path, access } = route;
  const { id, tag, summary, description, body } = described;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    security: access === 'public' ? [] : [{ session: [] }],
    parameters: parameters(path, described),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body.json } } } } : {}),
    responses: { ...answer(described), ...refusals(route, described) },
  };
}

function parameters(
  path: string,
  { path: typed = {}, query = {}, requestHeaders = [] }: StoredDescription,
): JsonSchema[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: typed[name]?.json ?? { type: 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, { json }]) => {
    const { description, ...schema } = json;
    return { name, in: 'query', required: false, ...(description ? { description } : {}), schema };
  });
  const inHeader = requestHeaders.map(({ name, isRequired, description }) => ({
    name,
    in: 'header',
    required: isRequired,
    description,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery, ...inHeader, LANGUAGE_PARAMETER];
}

function answer({
  status = 200,
  answers,
  mediaType = 'application/json',
  summary,
  answerHeaders,
}: StoredDescription): JsonSchema {
  const hasBody = Object.keys(answers.json).length > 0;
  const headers = Object.entries(answerHeaders ?? {}).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  const response = {
    description: summary,
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) as JsonSchema } : {}),
    ...(hasBody ? { content: { [mediaType]: { schema: answers.json } } } : {}),
  };
  return Object.fromEntries([status].flat().map((code) => [String(code), response]));
}

function refusals(
  { path, method, access }: DeclaredRoute,
  { query, body, refuses = [] }: StoredDescription,
): JsonSchema {
  const statuses = new Set<number>(refuses);
  if (access !== 'public') statuses.add(401).add(404);
  else if (method === 'GET') statuses.add(429);
  if (path.includes(':')) statuses.add(404);
  // ?lang= can be wrong on every route.
  statuses.add(422);
  if (body) statuses.add(400).add(403);
  if (query) statuses.add(400);
  const known = [...statuses].sort().map((status) => [String(status), { $ref: REFUSALS[status] ?? REFUSAL }]);
  return { ...Object.fromEntries(known), default: { $ref: REFUSAL } } as JsonSchema;
}

const INFO = {
  title: 'The observatory of the Plan of Action',
  version: '1',
  license: { name: 'CC BY 4.0', url: DATA_LICENCE },
  summary: 'How far the Euro-Mediterranean civil society has come in preventing all forms of violent extremism.',
  description: `Everything the public site shows, to be read, checked and taken away. Claimed figures are the organisations' word, verified
ones the observatory's; they are never blended, and every figure says what it stands on. Lists take \`limit\` and \`cursor\`;
errors are \`application/problem+json\` (RFC 9457). A query parameter that a route does not know is refused with 422. How
much one address may read per minute is said in the headers \`RateLimit-Policy\` and \`RateLimit\`: a list takes one, the figures of
a past day that nobody asked for lately ten more. Beyond it is 429 with \`Retry-After\`.`,
};

const COMPONENTS = {
  parameters: {
    lang: {
      name: 'lang',
      in: 'query',
      required: false,
      description: "The language of the Plan's texts; otherwise the best of Accept-Language, otherwise English.",
      schema: { type: 'string', enum: ['en', 'fr', 'ar', 'es', 'ca'] },
    },
  },
  responses: {
    Problem: {
      description: 'Why not.',
      content: { 'application/problem+json': { schema: problemSchema.json } },
    },
    TooMany: {
      description: 'Too much within a short time, from one address or for one account.',
      headers: {
        'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
        'RateLimit-Policy': {
          description: 'Of reads: how many (q) in how many seconds (w).',
          schema: { type: 'string' },
        },
        RateLimit: {
          description: 'Of reads: how many are left (r), for how many seconds (t).',
          schema: { type: 'string' },
        },
      },
      content: { 'application/problem+json': { schema: problemSchema.json } },
    },
  },
  securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
} as const;
