import { LAW } from '../../dependency-rules.mjs';
import { table } from './tables.ts';

/** The import law as ARCHITECTURE.md shows it. */
export function lawTable(): string {
  return table(
    ['folder', 'may import', 'because'],
    LAW.map(({ name, allowed, because }) => [`\`${name}\``, allowed.join(', '), because]),
  );
}
