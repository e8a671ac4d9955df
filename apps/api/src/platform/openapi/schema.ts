import type { StreamableFile } from '@nestjs/common';

/** A JSON Schema (2020-12, as OpenAPI 3.1 uses it). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A JSON Schema that the compiler keeps equal to the TypeScript type `T` of the contract: a field that is missing, too
 * many, or of another type does not compile.
 */
export interface Schema<T> {
  readonly json: JsonSchema;
  /** Never set at run time: makes the schema invariant in `T`, so that it fits its type exactly. */
  readonly exactly?: (value: T) => T;
}

/** A schema without its type parameter. */
export interface AnySchema {
  readonly json: JsonSchema;
}

type Properties<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? OptionalSchema<NonNullable<T[K]>> : Schema<T[K]>;
};

/** A property that may be left out. */
export interface OptionalSchema<T> {
  readonly optional: Schema<T>;
}

/** Every schema that has a name, by it: the document's `components.schemas`. */
export const namedSchemas = new Map<string, JsonSchema>();

/** A view or input under its own name; all its fields are required unless `optional`. */
export function view<T>(name: string, properties: Properties<T>): Schema<T> {
  if (namedSchemas.has(name)) throw new Error(`Two schemas are called ${name}.`);
  namedSchemas.set(name, object(properties).json);
  return { json: { $ref: `#/components/schemas/${name}` } };
}

/** An object without a name of its own, written out where it is used. */
export function object<T>(properties: Properties<T>): Schema<T> {
  const entries = Object.entries(properties as Readonly<Record<string, AnySchema | { readonly optional: AnySchema }>>);
  return {
    json: {
      type: 'object',
      required: entries.filter(([, schema]) => !('optional' in schema)).map(([key]) => key),
      properties: Object.fromEntries(entries.map(([key, schema]) => [key, jsonOf(schema)])),
      additionalProperties: false,
    },
  };
}

export function optional<T>(schema: Schema<T>): OptionalSchema<T> {
  return { optional: schema };
}

/** The plain JSON Schema of a property, required or not. */
export function jsonOf(schema: AnySchema | { readonly optional: AnySchema }): JsonSchema {
  return 'optional' in schema ? schema.optional.json : schema.json;
}

export function text(description?: string, more: JsonSchema = {}): Schema<string> {
  return { json: described({ type: 'string', ...more }, description) };
}

export function uuid(description?: string): Schema<string> {
  return text(description, { format: 'uuid' });
}

/** A calendar date. */
export function day(description?: string): Schema<string> {
  return text(description, { format: 'date', examples: ['2026-06-30'] });
}

/** An instant, ISO 8601 in UTC. */
export function instant(description?: string): Schema<string> {
  return text(description, { format: 'date-time' });
}

export function integer(description?: string, more: JsonSchema = { minimum: 0 }): Schema<number> {
  return { json: described({ type: 'integer', ...more }, description) };
}

/** 0-100. */
export function percent(description?: string): Schema<number> {
  return { json: described({ type: 'number', minimum: 0, maximum: 100 }, description) };
}

export function boolean(description?: string): Schema<boolean> {
  return { json: described({ type: 'boolean' }, description) };
}

/** One of a closed list of words. */
export function oneOf<const T extends string>(values: readonly T[], description?: string): Schema<T> {
  return { json: described({ type: 'string', enum: values }, description) };
}

/** A file, sent as it is made. */
export const file: Schema<StreamableFile> = { json: { type: 'string' } };

/** Always this value. */
export function exactly<const T extends string | null>(value: T): Schema<T> {
  return { json: { const: value } };
}

export function nullable<T>(schema: Schema<T>, description?: string): Schema<T | null> {
  return { json: described({ anyOf: [schema.json, { type: 'null' }] }, description) };
}

export function either<A, B>(one: Schema<A>, other: Schema<B>): Schema<A | B> {
  return { json: { anyOf: [one.json, other.json] } };
}

export function listOf<T>(schema: Schema<T>, description?: string): Schema<readonly T[]> {
  return { json: described({ type: 'array', items: schema.json }, description) };
}

/** The same kind of value under each word of a closed list. */
export function each<const K extends string, V>(keys: readonly K[], value: Schema<V>): Schema<Readonly<Record<K, V>>> {
  return {
    json: {
      type: 'object',
      required: keys,
      properties: Object.fromEntries(keys.map((key) => [key, value.json])),
      additionalProperties: false,
    },
  };
}

/** Bytes of this JSON, made beforehand. */
export function readyBytesOf(schema: AnySchema): Schema<Buffer> {
  return { json: schema.json };
}

/** An object that has a standard of its own. */
export function anything<T>(description: string): Schema<T> {
  return { json: { type: 'object', description } };
}

/** No body at all. */
export const nothing: Schema<void> = { json: {} };

function described(json: JsonSchema, description: string | undefined): JsonSchema {
  return description === undefined ? json : { ...json, description };
}
