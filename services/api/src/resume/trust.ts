import type { Line } from './line.ts';

/** A text without the paragraphs that speak to a machine, and whether there were any. */
export type Trusted = { text: string; hasOrders: boolean };

/**
 * Takes out of a resume what is addressed to whoever reads it by machine ("ignore all previous instructions and …"): to a model it
 * would be an order, and for no field of a resume it is a source. An order ends with its paragraph.
 */
export function withoutOrders(text: string): Trusted {
  let isInOrder = false;
  const kept: string[] = [];
  let hasOrders = false;
  for (const line of text.split('\n')) {
    // A blank line or a bullet begins something else.
    if (line.trim() === '' || line.startsWith('•')) isInOrder = false;
    if (isOrder(line)) isInOrder = true;
    hasOrders ||= isInOrder;
    if (!isInOrder && !isAddressed(line)) kept.push(line);
  }
  return { text: kept.join('\n'), hasOrders };
}

/** The lines without those that speak to a machine: what they say is no fact about the person. */
export function withoutOrderLines(lines: readonly Line[]): Line[] {
  let isInOrder = false;
  return lines.filter((line) => {
    if (line.isBullet || line.gap > line.size * 1.9) isInOrder = false;
    isInOrder ||= isOrder(line.text);
    return !isInOrder;
  });
}

/** True when a line speaks to a machine. People who work on such machines write about them, and do not speak to them. */
export function isOrder(line: string): boolean {
  return ORDERS.some((order) => order.test(line));
}

/** Resumes tell of somebody; a line that says "you" speaks to the reader, and is no source either. */
function isAddressed(line: string): boolean {
  return (
    /\b(?:you|your|yourself)\b/i.test(line) && !/\b(?:thank you|your (?:request|consideration|time))\b/i.test(line)
  );
}

const WHAT = '(?:instructions?|prompts?|rules?|directions?|guidelines?|commands?|orders?|context)';
const ORDERS: readonly RegExp[] = [
  /^\W*you (?:must|should|shall|will|have to|are to|need to)\b/i,
  new RegExp(
    `\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(?:previous|prior|above|earlier|preceding|all|any|your|other)\\b.{0,30}\\b${WHAT}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:new|updated|real|actual|hidden|special|important) ${WHAT}\\s*(?:for (?:the )?(?:ai|model|assistant|machine|system|parser))?\\s*:`,
    'i',
  ),
  /\b(?:ignorier\w*|vergiss)\b.{0,40}\b(?:anweisungen|regeln|befehle|vorgaben)\b/i,
  /\b(?:ignore[zr]?|oublie[zr]?)\b.{0,40}\b(?:instructions|consignes|règles)\b/i,
  /\b(?:ignor[ae]|olvid[ae])\b.{0,40}\b(?:instrucciones|reglas|instruções|istruzioni)\b/i,
  /\b(?:note|attention|message|instructions?|notice|memo|dear)\s*(?:to|for)?\s*(?:the |any |all )?(?:ai|llms?|gpt|chatgpt|language models?|ai assistants?|models?|parsers?|bots?|ats|screening (?:system|software|tool)|machines?)\b\s*(?:[:,.!–—-]|reading|that|who|must|should)/i,
  /\b(?:you are|act as|behave as|pretend (?:to be|you are)|you(?:'re| are) now)\b.{0,30}\b(?:an? )?(?:ai|assistant|language model|llm|chatgpt|claude|gpt|parser|recruiter|hiring manager|interviewer|evaluator)\b/i,
  /\b(?:rate|score|rank|grade|evaluate|recommend|consider|treat|classify|mark|describe)\b.{0,20}\b(?:this|the|me|him|her)\b.{0,12}\b(?:candidate|applicant|resume|person|as)\b.{0,60}\b(?:highest|top|best|perfect|excellent|exceptional|maximum|10\/10|100|hire|hired|strong(?:ly)?|ideal)\b/i,
  /\b(?:if you are|as)\b.{0,12}\b(?:an? )?(?:ai|llm|language model|large language model|machine)\b.{0,40}\b(?:please|must|should|add|say|write|state|list|return|output|respond|print)\b/i,
  /\b(?:add|list|insert|include|state|report|return|output|write|say|print|extract|set)\b.{0,60}\b(?:to|in|into|as|under) (?:the |your |my |their )?(?:skills?|experience|json|output|answer|form|fields?|parsed|response|summary|result)\b.{0,40}\b(?:list|field|section|array|form|output|json|of this|always)\b/i,
  /<\|?(?:im_start|im_end|system|endoftext|assistant|user)\|?>|\[\/?INST\]|^#{2,}\s*(?:instruction|system)\b|^\s*(?:system|assistant|developer)\s*:\s*\S/i,
  /\b(?:system prompt|prompt injection)\b.{0,20}\b(?:reveal|print|repeat|show|says)\b|\b(?:reveal|print|repeat|show) (?:your|the) (?:system )?prompt\b/i,
];
