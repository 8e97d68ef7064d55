import { OWN_PACKS, readPacks } from '../../adapters/files/question-packs.ts';
import { bankOf } from './bank-question.ts';

/** The questions that come with Intervue, as the server reads them at its start. */
export const ownBank = bankOf(await readPacks(OWN_PACKS));
