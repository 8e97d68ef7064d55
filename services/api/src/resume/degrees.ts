import { folded } from './line.ts';

/** A degree and what it is in. */
export type Degree = { degree: string; field: string | null };

/** Where a degree is named in a text; null when none is. */
export function degreeIn(text: string): { at: number; length: number } | null {
  const [written, short] = [WRITTEN_OUT.exec(text), ABBREVIATED.exec(text)];
  const found = written && (!short || written.index <= short.index) ? written : short;
  return found ? { at: found.index, length: found[0].length } : null;
}

/** Tells the degree from its subject: "BSc (Hons) in Physics", "Bachelor of Arts, History", "Physics, MSc". */
export function degreeParts(text: string): Degree {
  const plain = text
    .replace(GRADE, '')
    .replaceAll(/^[\s,;:•|–—-]+|[\s,;:•|–—-]+$/g, '')
    .replace(/^(?:major|minor|field of study|studied|specialisation|specialization)\s*[:：]\s*/i, '')
    .trim();
  const found = degreeIn(plain);
  if (!found) return { degree: plain, field: null };
  // "Physics (BSc)": the brackets hold the degree alone.
  const isInBrackets = /\(\s*$/.test(plain.slice(0, found.at)) && /^\s*\)/.test(plain.slice(found.at + found.length));
  const before = tidy(plain.slice(0, found.at).replace(isInBrackets ? /\(\s*$/ : '', ''));
  const after = tidy(plain.slice(found.at + found.length).replace(isInBrackets ? /^\s*\)/ : '', ''));
  const degree = plain.slice(found.at, found.at + found.length).trim();
  const subject = SUBJECT.exec(after)?.[1] ?? after;
  if (subject !== '')
    return { degree: before && before.length < 12 ? `${before} ${degree}` : degree, field: tidy(subject) };
  return before !== '' ? { degree, field: before.replace(/\s+(?:\(|in|of)$/i, '') } : { degree, field: null };
}

/** A text without the marks, honours and theses that stand behind it. */
export function withoutGrade(text: string): string {
  return text
    .replace(
      /[.;,(–—-]\s*(?:thesis|dissertation|advis[eo]r|supervisor|committee|thema|titel|abschlussarbeit)\b.*$/i,
      '',
    )
    .replace(GRADE, '')
    .replace(HONOURS, '')
    .trim();
}

const HONOURS =
  /[,;(–—-]\s*(?:(?:first|second|upper second|lower second)(?: class)?(?: honou?rs)?|distinction|merit|pass|2[:.][12]|1st|honou?rs|cum laude)\)?$/i;

/** True for lines of marks and honours, which are neither degree nor school. */
export function isGrade(text: string): boolean {
  return /^(?:cumulative |overall |major |cum\. )?(?:gpa|cgpa|grade|note|percentage|average|marks|score|result|honou?rs|dean['’]s list|thesis|dissertation|relevant course|coursework|courses|minor|activities|focus|specialisation|specialization|concentration|advisor|supervisor|summa|magna|cum laude|first class|distinction|abschlussnote|scholarship)\b/i.test(
    text,
  );
}

const GRADE =
  /[\s,;(|–—-]*\b(?:c?gpa|grade|cum\.? gpa|final grade|note|abschlussnote|percentage)\b[\s:]*[\d.,/% ()of]+.*$|[\s,;(–—-]*(?:summa |magna )?cum laude\)?|[\s,;(–—-]+(?:with (?:high(?:est)? )?(?:honou?rs|distinction)|first[- ]class honou?rs)\)?|,?\s*\(?\d\.\d{1,2}\s*\/\s*\d(?:\.\d{1,2})?\)?/i;

const SUBJECT =
  /^(?:(?:degree|diploma|abschluss)?\s*(?:[,:–—·(-]|(?:in|of|en|de|für|fach|der|zum|zur|im fach|di|em)\s)\s*)+(.+?)\)?$/iu;

// "of Science" and the like belong to the degree, what follows is the subject.
const KINDS =
  '(?:science|sciences|arts|engineering|technology|business administration|commerce|fine arts|laws?|education|philosophy|music|architecture|nursing|medicine|applied science|applied sciences|public health|public administration|public policy|social work|design|computer applications|business|surgery|pharmacy|accountancy|accounting|management|research|divinity|finance|economics|journalism|letters|applied arts|information technology|international affairs|computer science)';
const WRITTEN = [
  `(?:executive |joint |double |honou?rs? |integrated )?(?:bachelor|m[áa]ster|doctor|associate|magister|masters|bachelors)(?:['’]?s['’]?)?(?:\\s+of\\s+(?:the\\s+)?${KINDS}(?:\\s+(?:and|&)\\s+${KINDS})?\\b|\\s+degree\\b|\\s+diploma\\b)?(?:\\s*\\((?:hons?\\.?|honou?rs|[A-Z][A-Za-z.]{1,5})\\))?`,
  '(?:post[- ]?graduate|graduate|advanced|higher national|national|high[- ]school|foundation|professional|undergraduate|vocational)\\s+(?:diploma|certificate|degree)',
  'high school(?= diploma)|secondary school(?:\\s+(?:certificate|diploma))?|higher secondary(?:\\s+(?:certificate|school certificate))?|senior secondary',
  'ph\\.?\\s?d\\.?|d\\.?\\s?phil\\.?|doctorate|doctoral degree|doktor|promotion|dr\\. ?rer\\. ?nat\\.|post-?doc(?:toral)?',
  "juris doctor|doctor of medicine|a[- ]levels?|gcses?|ged|abitur|fachabitur|matura|baccalaur[ée]at|bac\\s?\\+\\s?\\d|bac|licence|ma[îi]trise|maestr[íi]a|licenciatura|licenciado|grado|ingenier[íi]a|ing[ée]nieur|dipl[ôo]me(?: d['’]ing[ée]nieur)?|diplom(?:[- ]?(?:ingenieur|informatiker|kaufmann))?(?:in)?|dipl\\.?-?\\s?(?:ing|inf|kfm)\\.?|staatsexamen|mestrado|bacharelado|doutorado|laurea(?: magistrale| triennale)?|diploma|tecn[óo]logo|pgce|btec|hnd|hnc|nvq(?: level \\d)?|certificate|nanodegree|bootcamp|ausbildung|apprenticeship|exchange (?:program(?:me)?|semester)|minor|mittlere reife|(?:real|haupt)schulabschluss|fachhochschulreife|bachillerato|leaving certificate|legal practice course|specialist degree|residency|kcse|sslc|hsc|ssc|magister inżynier|inżynier|magister|in[żz]\\.|mgr",
];
const SHORT =
  '(?:B\\.?\\s?S\\.?c?\\.?|B\\.?A\\.?|B\\.?\\s?Eng\\.?|B\\.?\\s?Tech\\.?|B\\.?E\\.?|B\\.?Com\\.?|B\\.?B\\.?A\\.?|B\\.?F\\.?A\\.?|B\\.?Ed\\.?|B\\.?Arch\\.?|M\\.?Arch\\.?|B\\.?Ing\\.?|M\\.?Ing\\.?|BNurs|B\\.?N\\.?|B\\.?S\\.?B\\.?A\\.?|BTS|DUT|CAPES|CAP|BEP|PUC|B\\.?C\\.?A\\.?|BSN|LL\\.?B\\.?|LL\\.?M\\.?|J\\.?D\\.?|M\\.?\\s?S\\.?c?\\.?|M\\.?A\\.?|M\\.?\\s?Eng\\.?|M\\.?\\s?Tech\\.?|M\\.?E\\.?|M\\.?B\\.?A\\.?|EMBA|M\\.?P\\.?H\\.?|M\\.?P\\.?A\\.?|M\\.?P\\.?P\\.?|M\\.?F\\.?A\\.?|M\\.?Ed\\.?|M\\.?Phil\\.?|M\\.?C\\.?A\\.?|M\\.?Res\\.?|M\\.?Com\\.?|MSN|MSW|MSCS|MCS|MIM|MFin|M\\.?D\\.?|D\\.?D\\.?S\\.?|Pharm\\.?D\\.?|Ed\\.?D\\.?|A\\.?A\\.?S?\\.?|A\\.?S\\.?|MENG|BENG|BSC|MSC|BTECH|MTECH|BBA)(?:\\s*\\((?:[Hh]ons?\\.?|[Hh]onours)\\)|\\s+[Hh]ons\\.?)?';
// Two patterns and not one that turns case off for a part of itself: in a process that had run for a while, the engine now and then
// forgot that part's case.
const WRITTEN_OUT = alone(WRITTEN.join('|'), 'iu');
const ABBREVIATED = alone(SHORT, 'u');

function alone(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d.])(?:${pattern})(?![\\p{L}\\d])`, flags);
}

function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;:–—|·-]+|[\s,;:–—|·-]+$/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
}

/** Subjects of study, to know a course where neither degree nor school is named in known words. */
export function isSubject(text: string): boolean {
  return /\b(?:computer science|engineering|mathematics|physics|chemistry|biology|economics|business|finance|psychology|history|literature|design|marketing|informati\w+|law|nursing|accounting|statistics|sociology|philosophy|architecture|communications?|wirtschaft\w*|mathematik|physik)\b/.test(
    folded(text),
  );
}
