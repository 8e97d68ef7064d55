import { z } from 'zod';

/** The part of JSON Schema that our contract uses. */
export type JsonSchema = {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  maxItems?: number;
  additionalProperties?: unknown;
};

/** What may be sent (`input`: defaults may be left out) or what comes (`output`), as JSON Schema 2020-12. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      // A newer side may add fields, and readers ignore what they do not know.
      delete jsonSchema.additionalProperties;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return JSON.parse(JSON.stringify(json), (_key, value) => withOneType(value));
}

/** `{ type: ['string', 'null'] }` and `{ anyOf: [{ type: 'string' }, { type: 'null' }] }` say the same; only the latter is kept. */
function withOneType(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || !Array.isArray(value.type)) return value;
  const { type, ...rest } = value;
  const {
    description,
    default: initial,
    ...limits
  } = z.looseObject({ description: z.string().optional(), default: z.unknown().optional() }).parse(rest);
  const anyOf = type.map((each) => (each === 'null' ? { type: 'null' } : { type: each, ...limits }));
  return { ...('default' in rest && { default: initial }), ...(description !== undefined && { description }), anyOf };
}

/** One kind of message on the socket. */
export type Message = {
  /** The values of `type` it goes by; the first is the one to use. */
  names: readonly string[];
  says: string;
  schema: JsonSchema;
};

/** The members of a union of messages, in the order of the contract. */
export function messagesOf(union: z.ZodType, io: 'input' | 'output'): readonly Message[] {
  const members = jsonSchemaOf(union, io).oneOf ?? [];
  return members.map((schema) => {
    const type = schema.properties?.type;
    const names = (type?.enum ?? [type?.const]).map(String);
    if (!schema.description) throw new Error(`The message ${names[0]} has no description`);
    return { names, says: schema.description, schema };
  });
}
