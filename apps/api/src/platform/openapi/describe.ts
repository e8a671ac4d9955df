import type { AnySchema, Schema } from './schema';

/** The description of one route in the API document. */
export interface RouteDescription<T, Query = never, Body = never> {
  /** Unique in the whole API, camelCase, a verb first. */
  readonly id: string;
  readonly tag: RouteTag;
  /** One line: what it answers. */
  readonly summary: string;
  readonly description?: string;
  /** 200 when left out; several when the same body comes with more than one. */
  readonly status?: Status | readonly Status[];
  /** What it answers when all is well; `nothing` for no body. */
  readonly answers: Schema<T>;
  /** Content type; JSON when left out. */
  readonly mediaType?: 'application/json' | 'text/csv';
  /** Schemas of path parameters that are not plain texts, by name. */
  readonly path?: Readonly<Record<string, AnySchema>>;
  readonly query?: QueryDescription<Query>;
  readonly body?: Schema<Body>;
  /** Request headers beside the usual ones. */
  readonly requestHeaders?: readonly HeaderDescription[];
  /** Headers of the answer worth knowing, by name. */
  readonly answerHeaders?: Readonly<Record<string, string>>;
  /** Statuses it may fail with, beside those of every route of its kind. */
  readonly refuses?: readonly (400 | 401 | 403 | 404 | 409 | 412 | 422 | 428 | 429)[];
}

type Status = 200 | 201 | 202 | 204;

export interface HeaderDescription {
  readonly name: string;
  readonly isRequired: boolean;
  readonly description: string;
}

/** The version a change was made against. */
export const IF_MATCH: HeaderDescription = {
  name: 'If-Match',
  isRequired: true,
  description: 'The ETag of the version you saw: 428 without it, 412 when it is not the current one.',
};

export const IDEMPOTENCY_KEY: HeaderDescription = {
  name: 'Idempotency-Key',
  isRequired: true,
  description: 'Made up by the caller, 8-200 characters: the same submission sent again with it is carried out once.',
};

/** One entry per parameter the query may have. */
export type QueryDescription<Q> = { readonly [K in keyof Q]-?: Schema<NonNullable<Q[K]>> };

/** The groups of the document, in its order, and what each is for. */
export const ROUTE_TAGS = {
  Figures: 'How far the Plan has come, each figure with its coverage.',
  Plan: 'Goals, activities, themes and countries of the Plan.',
  Organisations: 'Signatories that chose to be named.',
  'Published reports': 'What signatories did, as far as each may be shown.',
  'Good practices': "The observatory's sheets.",
  Session: 'Signing in and out.',
  Workspace: 'What a signatory does: its commitments and reports.',
  Desk: 'What the observatory does: checking and publishing.',
  Installation: 'About this installation and this document.',
} as const;
export type RouteTag = keyof typeof ROUTE_TAGS;

/** A description without its type parameters, as the document reads it. */
export interface StoredDescription extends Omit<RouteDescription<unknown>, 'answers' | 'query' | 'body'> {
  readonly answers: AnySchema;
  readonly query?: Readonly<Record<string, AnySchema>>;
  readonly body?: AnySchema;
}

const DESCRIPTION = Symbol('route description');

type HandlerOf<T> = (...args: never[]) => T | Promise<T>;

/**
 * Describes a route for `/openapi.json`. Compiles only on a handler that returns what `answers` says. A route without a
 * description makes the document, and so the boot, fail.
 */
export function Describe<T, Query = never, Body = never>(description: RouteDescription<T, Query, Body>) {
  return <H extends HandlerOf<T>>(
    _target: object,
    _name: string | symbol,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    if (descriptor.value) Reflect.defineMetadata(DESCRIPTION, description, descriptor.value);
  };
}

/** The description of a handler; undefined when it has none. */
export function descriptionOf(handler: object): StoredDescription | undefined {
  return Reflect.getMetadata(DESCRIPTION, handler) as StoredDescription | undefined;
}
