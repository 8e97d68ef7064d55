import type { InterviewRecord, Library } from '../../ports/library.ts';

/** Records in memory, for tests. */
export function createMemoryLibrary(): Library {
  const records = new Map<string, InterviewRecord>();
  return {
    async addInterview(record) {
      const known = [...records.values()].find((one) => one.clientRequestId === record.clientRequestId);
      if (!known) records.set(record.id, record);
      return known ?? record;
    },
    async findInterview(id) {
      return records.get(id) ?? null;
    },
    async replaceToken(id, tokenHash) {
      const known = records.get(id);
      if (known) records.set(id, { ...known, tokenHash });
    },
    async removeInterview(id) {
      records.delete(id);
    },
    async ping() {},
  };
}
