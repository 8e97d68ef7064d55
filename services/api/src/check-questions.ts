import { OWN_PACKS, readPacks } from './adapters/files/question-packs.ts';
import { bankOf } from './interviewer/question-bank/bank-question.ts';
import { faultsIn } from './interviewer/question-bank/lint.ts';

/** Says what of the packs in a folder may not be asked: `pnpm questions [FOLDER]`. Without a folder, our own. */
const [folder] = process.argv.slice(2);
const own = await readPacks(OWN_PACKS);
const bank = bankOf(folder === undefined ? own : [...own, ...(await readPacks(folder))]);
const faults = faultsIn(bank);
for (const { id, rule, says } of faults) console.error(`${rule} ${id}: ${says}`);
console.log(`${bank.questions.length} main questions, ${bank.warmups.length} warm-ups, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
