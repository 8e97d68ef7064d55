import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The page as it is built beside this service, or null when it is not built. */
export async function builtWeb(): Promise<string | null> {
  const folder = fileURLToPath(new URL('../../../../apps/web/out', import.meta.url));
  return access(folder).then(
    () => folder,
    () => null,
  );
}
