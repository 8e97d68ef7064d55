import { ERRORS, LIMITS, wireErrorCode, type ErrorCode } from '../../packages/shared/src/index.ts';
import { ACTIONS, AT_LIMIT } from './error-actions.ts';
import { table } from './tables.ts';

/** docs/errors.md: every error and every limit, and what each side does about it. */
export function errorsPage(): string {
  const codes = Object.entries(ERRORS).map(([code, { status, recoverable, says }]) => {
    const { server, client } = ACTIONS[code as ErrorCode];
    return [
      `\`${code}\``,
      `\`${wireErrorCode(code as ErrorCode)}\``,
      String(status),
      recoverable ? 'yes' : 'no',
      says,
      server,
      client,
    ];
  });
  const limits = Object.entries(LIMITS).map(([name, value]) => [
    `\`${name}\``,
    value.toLocaleString('en-US'),
    AT_LIMIT[name as keyof typeof LIMITS],
  ]);
  return `# What can go wrong

Made from \`packages/shared/src/error-code.ts\`, \`packages/shared/src/limits.ts\` and \`scripts/docs/error-actions.ts\` by
\`pnpm docs:generate\`; do not edit. On the socket an error is \`error { code, message, recoverable }\` with the wire name; a REST call
answers with the status and \`{ code, detail, recoverable, request_id }\`. What people said, wrote or are called never stands in an
error or a log.

${table(['code', 'on the wire', 'status', 'goes on', 'the person reads', 'the server', 'the page'], codes)}

## Limits

Units are the last word of the name.

${table(['limit', 'value', 'beyond it'], limits)}
`;
}
