import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { QuestionPack } from '@intervue/shared';
import { parse } from 'yaml';
import { z } from 'zod';

/** Where the packs are that come with us: beside `src` as beside `dist`. */
export const OWN_PACKS = new URL('../../../question-packs/', import.meta.url).pathname;

const PACK_BYTES_MAX = 1_000_000;

/**
 * The packs of a folder: every `.yaml` file in it, by name.
 *
 * @throws {Error} naming the file and what is wrong with it.
 */
export async function readPacks(folder: string): Promise<QuestionPack[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(names.map((name) => readPack(join(folder, name))));
}

async function readPack(path: string): Promise<QuestionPack> {
  const { size } = await stat(path);
  if (size > PACK_BYTES_MAX) throw new Error(`${basename(path)}: larger than ${PACK_BYTES_MAX} bytes`);
  const pack = QuestionPack.safeParse(contentOf(await readFile(path, 'utf8'), path));
  if (pack.success) return pack.data;
  throw new Error(`${basename(path)}:\n${z.prettifyError(pack.error)}`);
}

function contentOf(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${basename(path)}: ${error instanceof Error ? error.message : 'not YAML'}`, { cause: error });
  }
}
