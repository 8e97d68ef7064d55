import { existsSync } from 'node:fs';
import { z } from 'zod';
import { table } from './tables.ts';

const CONFIG = new URL('../../services/api/src/settings.ts', import.meta.url);

const Setting = z.object({
  name: z.string(),
  default: z.union([z.string(), z.number(), z.boolean()]).nullish(),
  says: z.string(),
});
type Setting = z.infer<typeof Setting>;

/** Every setting of the server, from services/api/src/settings.ts. */
export async function readSettings(): Promise<readonly Setting[]> {
  if (!existsSync(CONFIG)) return [];
  const config: unknown = await import(CONFIG.href);
  return z.object({ configTable: z.array(Setting) }).parse(config).configTable;
}

/** The table in README.md. */
export function settingsTable(settings: readonly Setting[]): string {
  return table(
    ['name', 'default', 'meaning'],
    settings.map((setting) => [
      `\`${setting.name}\``,
      setting.default == null || setting.default === '' ? '–' : `\`${String(setting.default)}\``,
      setting.says,
    ]),
  );
}

/** .env.example: every setting with its default, commented out. */
export function envExample(settings: readonly Setting[]): string {
  const lines = settings.map((setting) => `# ${setting.says}\n# ${setting.name}=${String(setting.default ?? '')}\n`);
  return `# Copy to .env and change what you need. Made from services/api/src/settings.ts by pnpm docs:generate; do not edit.\n\n${lines.join('\n')}`;
}
