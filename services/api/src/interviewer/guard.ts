import type { Instruction } from '../ports/language-model.ts';
import type { InterviewerState } from './interviewer-state.ts';
import { givesOrders, isPersonalMatter, isRude } from './off-limits.ts';
import { isSpeakable, overlap, sentencesOf, spokenForm, wordsOf } from './words.ts';

/** What a reply is checked against. */
export type GuardContext = {
  instruction: Instruction;
  state: InterviewerState;
  system: string;
  /** The word that only the rules hold, where they hold one. */
  mark?: string;
};

export type Refusal =
  | 'empty'
  | 'too-long'
  | 'not-speakable'
  | 'list'
  | 'wrong-question'
  | 'asked-before'
  | 'leak'
  | 'off-limits'
  | 'verdict'
  | 'out-of-role';

/** At most this many words in a line, but for the greeting. */
export const LINE_WORDS_MAX = 60;
export const GREETING_WORDS_MAX = 100;

const ASKED_BEFORE = 0.85;
// So many words in a row from the system prompt are no accident.
const LEAK_WORDS = 7;

const VERDICT =
  /\b(?:(?:great|excellent|perfect|amazing|brilliant|fantastic|impressive|outstanding|superb|wonderful|strong|weak|poor|bad|good|correct|wrong|right|incorrect|incomplete) (?:answer|response|job|example|explanation|approach|solution|point)|well done|(?:that's|that is|you're|you are) (?:absolutely |exactly |totally |quite |not )?(?:right|correct|wrong|incorrect|perfect|excellent|brilliant|impressive)|good job|i(?:'m| am) impressed|exactly right|nailed it|(?:your|a|the) (?:score|grade|rating|mark)s?\b|\b(?:ten|\d+) (?:points|out of)|you(?:'re| are|'ve| have)? (?:hired|rejected|passed|failed|got the job)|(?:we|i) (?:will|would|'ll) (?:hire|reject|recommend) you)\b/i;

const OUT_OF_ROLE =
  /\b(?:as an? (?:ai )?language model|i(?:'m| am) (?:chatgpt|claude|gpt|gemini|an ai language model)|openai|anthropic|my (?:instructions|system prompt|prompt|rules)|system prompt|i was (?:told|instructed) to|the (?:wording|instruction) (?:is|says))\b/i;

/** What a model says of its own machinery: it has none here, and nobody wants to hear of it. */
const NARRATION =
  /\b(?:let me|i(?:'ll| will| need to|'m going to| am going to| can)) (?:now )?(?:search (?:for|the|my|online)|look (?:that|this|it) up|query|invoke|(?:call|use) (?:a|the|my) (?:[\w-]+ ){0,3}(?:tool|function|api|search|database)\b|check (?:my|the) (?:notes|database|records|files|system|tool))|\b(?:calling|invoking|querying|searching) (?:a |the |my )?(?:tool|function|database|api|web|internet)|\b(?:the )?(?:tool|function) (?:call )?(?:returned|result|output|response)s?\b|^(?:thinking|analysis|reasoning|plan|step \d+)\s*:|\bthe user (?:said|says|wants|asked|is asking)\b/i;

/** Why a sentence may not be said, or null when it may. `whole` is the line so far with it. */
export function refusalOf(text: string, whole: string, context: GuardContext): Refusal | null {
  const { instruction, system } = context;
  const own = `${instruction.wording} ${instruction.question ?? ''}`;
  if (!isSpeakable(text)) return 'not-speakable';
  if (leaks(whole, system, own) || says(whole, context.mark)) return 'leak';
  // Whoever gives the machine orders is not the interviewer: a model that says one is repeating somebody.
  if (givesOrders(text) && !givesOrders(own)) return 'out-of-role';
  if (parrots(text, context)) return 'out-of-role';
  if (OUT_OF_ROLE.test(text) || (NARRATION.test(text) && !NARRATION.test(own))) return 'out-of-role';
  return manners(text, own);
}

/** A sentence of the candidate's said as one's own: what was ordered is done by saying it. */
function parrots(text: string, { state, instruction }: GuardContext): boolean {
  const said = spokenForm(text);
  if (wordsOf(text).length < PARROTED_WORDS || spokenForm(instruction.wording).includes(said)) return false;
  return sentencesOf(state.openAnswer?.text ?? '').some((sentence) => spokenForm(sentence) === said);
}

const PARROTED_WORDS = 3;

/** What our own words hold is allowed to a model as well. */
function manners(text: string, own: string): Refusal | null {
  if (isRude(text) || (isPersonalMatter(text) && !isPersonalMatter(own))) return 'off-limits';
  return VERDICT.test(text) && !VERDICT.test(own) ? 'verdict' : null;
}

/** True when the sentence asks what was asked before, and not the question that is meant now. */
export function wasPutBefore(text: string, question: string, state: InterviewerState): boolean {
  return state.questionsPut.some((put) => isSame(put, text) && !isSame(question, text));
}

function isSame(question: string, sentence: string): boolean {
  return overlap(question, sentence) >= ASKED_BEFORE || spokenForm(question).endsWith(spokenForm(sentence));
}

/** Takes out what is written around speech: labels, stage directions, emphasis, lone quotation marks. */
export function tidied(text: string): string {
  let tidy = text
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll('…', '...')
    .replaceAll(/\p{Extended_Pictographic}\uFE0F?/gu, '')
    .replaceAll(/\[[^\]]{0,80}\]/g, ' ')
    .replaceAll(/\*\((?:[^)]*)\)\*/g, ' ')
    .replaceAll(/\((?:[^)]*\b(?:pause|smil|laugh|nod|sigh|lean|chuckl|warm)\w*\b[^)]*)\)/gi, ' ')
    .replaceAll(
      /(?<![\w*])\*(?!\*)[^*\n]*\b(?:pause|smile|laugh|nod|sigh|lean|chuckle|clear)\w*\b[^*\n]*\*(?!\*)/gi,
      ' ',
    )
    .replaceAll(/\*\*|__|(?<!\w)[*_](?=\w)|(?<=[\w.?!,])[*_](?!\w)/g, '')
    .replaceAll(/^\s*(?:interviewer|ai interviewer|assistant|ai|line|reply)\s*:\s*/gim, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (/^".*"$/.test(tidy) && !tidy.slice(1, -1).includes('"')) tidy = tidy.slice(1, -1).trim();
  // A quotation that runs over several sentences opens in one and closes in another.
  return (tidy.match(/"/g) ?? []).length % 2 === 1 ? tidy.replaceAll('"', '').trim() : tidy;
}

/** Also when it is spelled out, or cut by other signs. */
function says(text: string, mark: string | undefined): boolean {
  return (
    mark !== undefined &&
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')
      .includes(mark)
  );
}

function leaks(text: string, system: string, own: string): boolean {
  const words = wordsOf(text);
  const secret = ` ${spokenForm(system)} `;
  const allowed = ` ${spokenForm(own)} `;
  for (let at = 0; at + LEAK_WORDS <= words.length; at += 1) {
    const run = ` ${words.slice(at, at + LEAK_WORDS).join(' ')} `;
    if (secret.includes(run) && !allowed.includes(run)) return true;
  }
  return false;
}
