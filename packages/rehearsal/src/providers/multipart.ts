/** The fields and the file of a form that was sent as `multipart/form-data`. Enough for what vendors' libraries send. */
export function readParts(body: Buffer, type: string): { fields: Record<string, string>; file: Buffer } {
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (!boundary) throw new TypeError('no boundary');
  const mark = Buffer.from(`--${boundary}`);
  const fields: Record<string, string> = {};
  let file: Buffer = Buffer.alloc(0);
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const part = body.subarray(at + mark.length + 2, next - 2);
    const blank = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, blank).toString('utf8');
    const content = part.subarray(blank + 4);
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? '';
    if (/filename="/.test(head)) file = content;
    else fields[name] = name in fields ? `${fields[name]},${content.toString('utf8')}` : content.toString('utf8');
    at = next;
  }
  return { fields, file };
}
