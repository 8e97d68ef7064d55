import type { JsonSchema } from './json-schema.ts';

/**
 * What would break a client written against `before`, one sentence each. `input` is what clients send: it may only get wider.
 * `output` is what clients read: everything promised must still come.
 */
export function breakingChanges(before: JsonSchema, after: JsonSchema, io: 'input' | 'output', at = ''): string[] {
  const members = before.oneOf ?? before.anyOf;
  if (members) return members.flatMap((member) => changesOfMember(member, after, io, at));
  if (after.oneOf ?? after.anyOf) return io === 'input' ? [] : [`${at} may be more than it was`];
  return [
    ...changesOfKind(before, after, io, at),
    ...changesOfLimits(before, after, io, at),
    ...changesOfFields(before, after, io, at),
  ];
}

function changesOfMember(member: JsonSchema, after: JsonSchema, io: 'input' | 'output', at: string): string[] {
  const name = memberName(member);
  const candidates = after.oneOf ?? after.anyOf ?? [after];
  const found = candidates.find((candidate) => memberName(candidate) === name);
  if (!found) return io === 'output' && at !== '' ? [] : [`${at}${name} is gone`];
  return breakingChanges(member, found, io, `${at}${name}`);
}

function memberName(member: JsonSchema): string {
  // Members are told apart by a field that has one value in each: `type` on the socket, others in REST calls.
  const fields = Object.entries(member.properties ?? {}).filter(([, field]) => field.const !== undefined);
  const [field] = fields.toSorted(([one], [other]) => Number(other === 'type') - Number(one === 'type'));
  const first = member.properties?.type?.enum?.[0];
  if (field) return field[0] === 'type' ? String(field[1].const) : `(${field[0]} ${String(field[1].const)})`;
  return typeof first === 'string' ? first : (member.type ?? '');
}

function changesOfKind(before: JsonSchema, after: JsonSchema, io: 'input' | 'output', at: string): string[] {
  const isWider = io === 'input' && after.type === undefined;
  if (before.type !== undefined && before.type !== after.type && !isWider)
    return [`${at} was ${before.type}, is ${after.type}`];
  return io === 'input' ? changesOfValues(before, after, at) : [];
}

function changesOfValues(before: JsonSchema, after: JsonSchema, at: string): string[] {
  const [had, has] = [valuesOf(before), valuesOf(after)];
  if (!has) return [];
  if (!had) return [`${at} takes only ${has.map(String).join(', ')}`];
  return had.filter((value) => !has.includes(value)).map((value) => `${at} no longer takes ${String(value)}`);
}

function valuesOf(schema: JsonSchema): readonly unknown[] | null {
  return schema.enum ?? (schema.const === undefined ? null : [schema.const]);
}

function changesOfLimits(before: JsonSchema, after: JsonSchema, io: 'input' | 'output', at: string): string[] {
  if (io === 'output') return [];
  const upper = ['maximum', 'maxLength', 'maxItems'] as const;
  const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'] as const;
  return [
    ...upper.filter((key) => (after[key] ?? Infinity) < (before[key] ?? Infinity)),
    ...lower.filter((key) => (after[key] ?? -Infinity) > (before[key] ?? -Infinity)),
    ...(after.pattern !== undefined && after.pattern !== before.pattern ? (['pattern'] as const) : []),
  ].map((key) => `${at} takes less: ${key}`);
}

function changesOfFields(before: JsonSchema, after: JsonSchema, io: 'input' | 'output', at: string): string[] {
  const items = before.items && after.items ? breakingChanges(before.items, after.items, io, `${at}[]`) : [];
  const fields = Object.entries(before.properties ?? {}).flatMap(([name, field]) => {
    const still = after.properties?.[name];
    if (!still) return [`${at}.${name} is gone`];
    const isLoose = io === 'output' && before.required?.includes(name) && !after.required?.includes(name);
    return [
      ...(isLoose ? [`${at}.${name} may be missing`] : []),
      ...breakingChanges(field, still, io, `${at}.${name}`),
    ];
  });
  const asked = io === 'input' ? (after.required ?? []).filter((name) => !before.required?.includes(name)) : [];
  return [...items, ...fields, ...asked.map((name) => `${at}.${name} is now required`)];
}
