import type { JsonSchema } from './json-schema.ts';

/** A Markdown table; cells are escaped. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The fields of an object: name, kind with limits, whether it must be there, meaning. */
export function fieldTable(
  schema: JsonSchema,
  shapes: ReadonlyMap<string, string>,
  left: readonly string[] = [],
): string {
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !left.includes(name));
  if (fields.length === 0) return 'No fields.';
  const rows = fields.map(([name, field]) => [
    `\`${name}\``,
    kindOf(field, shapes),
    schema.required?.includes(name)
      ? 'yes'
      : field.default === undefined
        ? 'no'
        : `no (${JSON.stringify(field.default)})`,
    field.description ?? '',
  ]);
  return table(['field', 'kind', 'required', 'meaning'], rows);
}

/** What may stand here, in words: `integer 0–65535`, `one of …`, `ParsedResume or null`. */
export function kindOf(schema: JsonSchema, shapes: ReadonlyMap<string, string>): string {
  const shape = shapes.get(fingerprint(schema));
  if (shape) return `[${shape}](#${shape.toLowerCase()})`;
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return union.map((each) => kindOf(each, shapes)).join(' or ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return `one of ${schema.enum.map((each) => `\`${String(each)}\``).join(', ')}`;
  if (schema.type === 'array' || schema.type === 'object') return compoundKindOf(schema, shapes);
  if (schema.type === 'string') return `text${limits(schema.minLength, schema.maxLength, ' characters')}`;
  return (
    (schema.type ?? 'anything') +
    limits(schema.exclusiveMinimum ?? schema.minimum, schema.maximum, '', schema.exclusiveMinimum !== undefined)
  );
}

function compoundKindOf(schema: JsonSchema, shapes: ReadonlyMap<string, string>): string {
  if (schema.type === 'array')
    return `list${limits(schema.minItems, schema.maxItems)} of ${kindOf(schema.items ?? {}, shapes)}`;
  const names = Object.entries(schema.properties ?? {}).map(([name, field]) => `${name}: ${kindOf(field, shapes)}`);
  return `{ ${names.join(', ')} }`;
}

/** Two schemas with the same fingerprint describe the same shape, whatever their descriptions say. */
export function fingerprint(schema: JsonSchema): string {
  return JSON.stringify({ ...schema, description: undefined });
}

function limits(min: number | undefined, max: number | undefined, unit = '', isExclusive = false): string {
  const say = (value: number) => value.toLocaleString('en-US');
  if (min !== undefined && max !== undefined) return ` ${say(min)}–${say(max)}${unit}`;
  if (max !== undefined) return ` ≤ ${say(max)}${unit}`;
  if (min !== undefined) return ` ${isExclusive ? '>' : '≥'} ${say(min)}${unit}`;
  return '';
}
