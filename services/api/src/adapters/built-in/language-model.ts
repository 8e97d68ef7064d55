import type { LanguageModel } from '../../ports/language-model.ts';

/** Says the instruction's own wording, whole: no key, no network, nothing that can fail. */
export function createBuiltInLanguageModel(): LanguageModel {
  return {
    label: 'built-in',
    async *reply({ instruction }, { signal }) {
      signal.throwIfAborted();
      yield instruction.wording;
    },
  };
}
