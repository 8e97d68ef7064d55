import type { Difficulty, InterviewSettings, InterviewType, Persona, Seniority } from '@intervue/shared';

type Kind = { label: string; says: string };

/** Every kind of interview, in a plain sentence. */
export const KINDS: Readonly<Record<InterviewType, Kind>> = {
  behavioral: { label: 'Behavioral', says: 'Situations from your work: what you did, and how' },
  technical: { label: 'Technical', says: 'How things in your field work, and why' },
  mixed: { label: 'Mixed', says: 'Several kinds in turn, to suit the role' },
  full: { label: 'Full interview', says: 'Three parts: situations from work, code, system design' },
  system_design: { label: 'System design', says: 'Building something large, and what to give up for it' },
  coding_discussion: { label: 'Coding discussion', says: 'Solving problems aloud, without an editor' },
  hr: { label: 'HR screening', says: 'A first talk: your way so far and what you look for' },
  case: { label: 'Business case', says: "A company's problem, taken apart step by step" },
  product_management: { label: 'Product management', says: 'What to build, for whom, and how to know it works' },
};

/** In sight from the start. */
export const COMMON_KINDS = ['behavioral', 'technical', 'mixed', 'full'] as const satisfies readonly InterviewType[];
/** Folded away until wanted. */
export const MORE_KINDS = [
  'system_design',
  'coding_discussion',
  'hr',
  'case',
  'product_management',
] as const satisfies readonly InterviewType[];

/** What stands beside the folded kinds: the chosen one, or what there is. */
export function moreKindsSay(chosen: InterviewType): string {
  if (isFolded(chosen)) return `Chosen: ${KINDS[chosen].label}`;
  return 'System design, coding, HR, case, product';
}

/** Whether the chosen kind is among the folded ones. */
export function isFolded(chosen: InterviewType): boolean {
  return MORE_KINDS.some((kind) => kind === chosen);
}

export const DIFFICULTIES: Readonly<Record<Difficulty, Kind>> = {
  easy: { label: 'Easy', says: 'Everyday words, hints when you want them, one follow-up to an answer.' },
  medium: { label: 'Medium', says: 'As most interviews are: up to two follow-ups to an answer, a hint if you ask.' },
  hard: { label: 'Hard', says: 'No hints, more depth, up to three follow-ups to an answer.' },
};

export const MANNERS: Readonly<Record<Persona, Kind>> = {
  neutral: { label: 'Neutral', says: 'Calm and attentive, and gives nothing away.' },
  warm: { label: 'Warm', says: 'Kind and encouraging in tone. It asks the same questions.' },
  demanding: { label: 'Demanding', says: 'Brief and exacting, wants things concrete. Never rude.' },
};

/** In the list of stages the one that is none. */
export const JUDGED = 'judged';

export const SENIORITIES: readonly { value: Seniority | typeof JUDGED; label: string }[] = [
  { value: JUDGED, label: 'Judged by the role and your resume' },
  { value: 'entry', label: 'Entry level' },
  { value: 'mid', label: 'Mid level' },
  { value: 'senior', label: 'Senior' },
  { value: 'lead', label: 'Lead' },
];

/** What the list of stages gives, as the settings want it. */
export function seniorityOf(value: string): Seniority | null {
  const found = SENIORITIES.find((one) => one.value === value)?.value;
  return found === undefined || found === JUDGED ? null : found;
}

/** What of the finer choices differs from how it is usually, for when they are folded away. */
export function finerSay({ persona, seniority, adapts }: InterviewSettings): string {
  const stage = SENIORITIES.find(({ value }) => value === seniority)?.label;
  const chosen = [
    ...(persona === 'neutral' ? [] : [MANNERS[persona].label]),
    ...(stage === undefined ? [] : [stage]),
    ...(adapts ? ['Adapts'] : []),
  ];
  return chosen.length === 0 ? 'Its manner, the level of the role' : `Chosen: ${chosen.join(', ')}`;
}

/** What is said at the number of questions. */
export function questionsSay({
  type,
  max_questions: count,
}: Pick<InterviewSettings, 'type' | 'max_questions'>): string {
  if (type === 'full' && count < 3) return 'Each of the three parts needs one: choose three or more.';
  return 'Follow-ups are not counted.';
}
