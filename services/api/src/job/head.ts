import type { Seniority } from '@intervue/shared';
import { isOrder, leftOut } from './left-out.ts';
import type { Unit } from './units.ts';

const TITLE_CHARS_MAX = 100;

/** What somebody is called who does a job, at the end of a title or before "for", "in", "of". */
export const ROLE =
  /(?:^|[\s/–-])(?:engineer|developer|programmer|architect|designer|manager|director|analyst|scientist|consultant|specialist|administrator|nurse|doctor|physician|surgeon|dentist|pharmacist|therapist|physiotherapist|midwife|paramedic|carer|caregiver|teacher|tutor|lecturer|professor|educator|principal|headteacher|trainer|coach|accountant|bookkeeper|auditor|controller|cashier|clerk|assistant|associate|representative|executive|agent|advisor|adviser|officer|coordinator|supervisor|lead|leader|head|chief|president|operator|operative|picker|packer|worker|driver|technician|mechanic|electrician|plumber|welder|carpenter|chef|cook|waiter|waitress|barista|bartender|receptionist|secretary|recruiter|writer|editor|journalist|translator|photographer|lawyer|attorney|paralegal|solicitor|counsel|librarian|researcher|tester|intern|trainee|apprentice|graduate|owner|planner|buyer|merchandiser|strategist|marketer|producer|partner|handler|cleaner|guard|inspector|surveyor|biologist|chemist|physicist|psychologist|sister|matron|porter|foreman|housekeeper|butcher|baker|tailor|stylist|hairdresser|optician|veterinarian|radiographer|phlebotomist|machinist|fitter|joiner|bricklayer|roofer|painter|gardener|landscaper|actuary|underwriter|economist|statistician|geologist|mathematician|caretaker|janitor|warden|lifeguard|pilot|dispatcher|estimator|instructor|nanny|scrum master|counsellor|counselor|ingenieur(?:in)?|entwickler(?:in)?|leiter(?:in)?|pfleger(?:in)?|pflegefachkraft|fachkraft|kaufmann|kauffrau|mitarbeiter(?:in)?|sachbearbeiter(?:in)?|lehrer(?:in)?|verkäufer(?:in)?|buchhalter(?:in)?|berater(?:in)?|techniker(?:in)?|lagerist(?:in)?|fahrer(?:in)?|erzieher(?:in)?|arzt|ärztin|koch|köchin|\p{L}+(?:entwickler|ingenieur|pfleger|berater|leiter|lehrer|techniker|fahrer|mitarbeiter|buchhalter|verkäufer)(?:\*?in)?)s?(?=$|[\s,/)(|:*–—-])/iu;

/** The title of the job: where it is named, at the head, or in the sentence that looks for somebody. Null where there is none. */
export function titleOf(text: string, units: readonly Unit[]): string | null {
  const lines = text.split('\n', 40).map((line) => line.slice(0, 300).trim());
  const labelled = lines.map(
    (line) =>
      /^\W{0,4}(?:job title|title|position|role|job|stelle|stellenbezeichnung|vacancy|post)\W{0,3}\s?[:：]\s*(.{3,120})$/i.exec(
        line,
      )?.[1],
  );
  const head = lines
    .filter((line) => line !== '')
    .slice(0, 12)
    .filter((line) => isTitleLine(line));
  const sought = units.slice(0, 30).map(({ text: sentence }) => soughtIn(sentence));
  const candidates = [...labelled, ...head, ...sought].filter((title) => title !== undefined && title !== null);
  return (
    candidates.map(cleanTitle).find((title) => title !== '' && title.length <= TITLE_CHARS_MAX && !isOrder(title)) ??
    null
  );
}

/** How far along a career the job is, by its title or else by the years it asks for. Null where neither tells. */
export function seniorityOf(title: string | null, years: number | null, units: readonly Unit[]): Seniority | null {
  const byTitle = title === null ? null : levelIn(title);
  if (byTitle) return byTitle;
  const said = units
    .slice(0, 12)
    .map(
      ({ text }) =>
        /\b(entry[- ]level|junior|graduate|mid[- ]level|senior|lead|principal)\b(?:[- ]level)? (?:position|role|opportunity|job)\b/i.exec(
          text,
        )?.[1],
    );
  const named = said.find((word) => word !== undefined);
  if (named) return levelIn(named);
  if (years === null) return null;
  if (years <= 1) return 'entry';
  return years <= 4 ? 'mid' : 'senior';
}

function levelIn(whole: string): Seniority | null {
  // Whoever assists the chief is none.
  const [title = ''] = whole.split(/\s(?:to|for|of) the\s/i);
  if (
    /\b(?:lead(?:er)?|principal(?! teacher)|head of|head|chief|director|vp|vice president|cto|ceo|cfo|leiter(?:in)?|team ?lead|staff (?:\w+ )?(?:engineer|developer|designer|scientist))\b/i.test(
      title,
    )
  )
    return 'lead';
  if (/\b(?:senior|sr|snr|experienced)\b/i.test(title)) return 'senior';
  if (/\b(?:mid|mid[- ]?level|intermediate)\b/i.test(title)) return 'mid';
  if (
    /\b(?:junior|jr|intern|internship|trainee|graduate|entry[- ]level|apprentice|werkstudent(?:in)?|praktikant(?:in)?|working student|newly qualified)\b/i.test(
      title,
    )
  )
    return 'entry';
  return null;
}

/** True for a line that is a title and not a sentence about one. */
export function isTitleLine(line: string): boolean {
  const words = line.split(/\s+/);
  if (words.length > 14 || line.length > TITLE_CHARS_MAX + 20 || leftOut(line) !== null) return false;
  // What is asked of somebody is no title: it stands in a list, or with its years.
  if (
    /^[-•*·–]\s/.test(line) ||
    /\b\d+\+?\s?(?:years?|yrs|jahren?)\b|\byears? of\b|\bexperience (?:in|with|of|as)\b|\bberufserfahrung\b/i.test(line)
  )
    return false;
  if (/\b(?:looking for|hiring|seek(?:s|ing)|wanted|sucht|suchen)\b/i.test(line)) return false;
  if (
    /[.!?:]$/.test(line) ||
    /^\W{0,3}(?:we|you|our|your|about|join|as an?|are you|who|why|what|apply|home|jobs|careers)\b/i.test(line)
  )
    return false;
  return ROLE.test(cleanTitle(line)) || /\((?:[mwfdxi*]\s?[/|,]\s?){1,3}[mwfdxi*]\)/i.test(line);
}

const SOUGHT =
  /\b(?:looking for|hiring|seeking|seeks|recruiting|search(?:ing)? for|need|needs|want|suchen(?: wir)?|sucht|role of|position of|join (?:us|our team|the team|\p{Lu}\p{L}+) as|as|als)\s(?:an?|our(?: next| first)?|the|another|eine[n]?|zum nächstmöglichen zeitpunkt eine[n]?)\s((?:[\p{L}\p{N}+#/&().*'-]+[ ,]{0,2}){1,8})/giu;

function soughtIn(sentence: string): string | null {
  if (leftOut(sentence) !== null) return null;
  for (const match of sentence.slice(0, 500).matchAll(SOUGHT)) {
    const words =
      (match[1] ?? '')
        .split(
          /\s(?:to|who|with|that|for|in|at|on|based|and join|you|joining|within|zur|für|mit|mindestens|ab)\s|[,.;]/,
        )[0]
        ?.trim() ?? '';
    if (ROLE.test(words) && words.split(' ').length <= 7 && /^\p{Lu}|^\p{Ll}+(?: \p{Ll}+){0,4}$/u.test(words))
      return /^\p{Ll}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  }
  return null;
}

/** A title without marks, places, employers, numbers and the letters of the sexes. */
function cleanTitle(title: string): string {
  return title
    .replace(/^[#*\s•–—-]+|[*\s]+$/g, '')
    .replace(
      /^(?:job title|title|position|role|job|vacancy|hiring|we['’]re hiring|now hiring|stelle)\s?[:：–-]\s?/i,
      '',
    )
    .replaceAll(/\s*[([](?:[^()[\]]{0,40})[)\]]/g, '')
    .replace(/\s*(?:\||·|•|—|–|\s-\s|,\s(?=(?:remote|hybrid|berlin|london|full|part)\b)).*$/iu, '')
    .replace(/\s(?:at|@|bei)\s+\p{Lu}.*$/u, '')
    .replace(/\s(?:in|als)\s(?:Vollzeit|Teilzeit|Festanstellung).*$/i, '')
    .replace(/\s*[mwfd]\s?\/\s?[mwfdx](?:\s?\/\s?[mwfdx])?\s*$/i, '')
    .replace(/[\s,;:.!]+$/, '')
    .replace(/^(?:\P{Ll}*\p{Lu}{2}\P{Ll}*)$/u, inTitleCase)
    .trim();
}

/** What is written in capitals throughout, as it would be written otherwise. Short words in capitals are letters. */
function inTitleCase(title: string): string {
  return title.replaceAll(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
