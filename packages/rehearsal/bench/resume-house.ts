import type { ResumeReading } from '@intervue/shared';

/** The parser as far as this benchmark calls it; loaded by its address, like the rest of the house: see endpointing-house.ts. */
interface ResumeHouse {
  createDocumentReader(options: { clock: object }): { close(): void };
  parseResume(bytes: Uint8Array, options: { reader: object; signal: AbortSignal }): Promise<ResumeReading>;
  systemClock: object;
}

/** Someone who reads resumes. Whoever opens it disposes of it. */
export type ResumeDesk = AsyncDisposable & {
  /** What is measured here, in a few words. */
  says: string;
  read(file: Uint8Array, kind: string): Promise<{ reading: ResumeReading; ms: number }>;
};

const PLACES = ['adapters/documents/read-in-child.ts', 'resume/parse-resume.ts', 'base/clock.ts'];

/** The parser in this process, with the reading processes it has in the server; what is missing is HTTP. */
export async function deskInProcess(): Promise<ResumeDesk> {
  const root = new URL('../../../services/api/src/', import.meta.url);
  const modules: object[] = await Promise.all(PLACES.map((place) => import(new URL(place, root).href)));
  const house: ResumeHouse = Object.assign({}, ...modules);
  const reader = house.createDocumentReader({ clock: house.systemClock });
  return {
    says: 'the parser alone, without a server',
    async read(file) {
      const begun = performance.now();
      const reading = await house.parseResume(file, { reader, signal: new AbortController().signal });
      return { reading, ms: performance.now() - begun };
    },
    [Symbol.asyncDispose]: async () => reader.close(),
  };
}
