import type { JobRequirement } from '@intervue/shared';

/** Something a sentence asks for, before it is known how much it matters. Places are counted in the sentence. */
export type Finding = {
  kind: JobRequirement['kind'];
  name: string;
  words: readonly string[];
  years: number | null;
  start: number;
  end: number;
};

/** Words that only say how much, how well or how lately: no part of what is asked for. */
export const MEASURES = new Set(
  `a an the any some our your their this that these those its relevant proven demonstrable demonstrated solid strong excellent good great
  deep sound broad extensive hands on hands-on practical professional prior previous working work in-depth thorough basic advanced general
  significant successful outstanding exceptional very high highly first-class full-time commercial progressive industry real world recent
  current valid active clean modern various similar related other further multiple several both different all common minimum least at
  more additional overall total combined direct equivalent comparable better best well post-qualification post qualification production
  such as like including e.g i.e eine einen einem einer ein der die das den dem mehrjährige fundierte gute sehr erste praktische relevante
  einschlägige ausgeprägte nachgewiesene hohe`.split(/\s+/),
);

/** Lower case, and as short as it can be said: nothing that only measures at the beginning, no sign that cannot be spoken. */
export function spokenName(words: string): string {
  const spoken = words
    .replaceAll(/[’`]/g, "'")
    .replaceAll(/\s*[/&]\s*/g, ' and ')
    .replaceAll(/[^\p{L}\p{M}\p{N}'+#\- ]+/gu, ' ')
    .replaceAll(/(?<![CF])[+#]+|(?<=\s|^)[-']+|[-']+(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const parts = spoken.split(' ');
  while (parts.length > 1 && MEASURES.has(parts[0]?.toLowerCase() ?? '')) parts.shift();
  return parts.join(' ');
}

/** The forms of a free phrase that are looked for: as it is, and in the singular. */
export function wordsOfPhrase(name: string): string[] {
  const whole = name.toLowerCase();
  const singular = whole.replace(/(?<=[^suio])s$/, '');
  return [...new Set([whole, singular])].map((word) => word.slice(0, 80));
}

/** Whether two places share a character. */
export function overlaps(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}
