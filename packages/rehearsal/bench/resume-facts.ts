import type { Job, Person } from './resume-people.ts';

/** How a resume writes its dates. */
export type DateStyle =
  | ('Mon YYYY' | 'Month YYYY' | 'MON YYYY' | 'MM/YYYY' | 'YYYY-MM' | 'MM.YYYY' | 'YYYY' | "Mon 'YY")
  | ('Mon. ’YY' | 'DD/MM/YYYY' | 'YYYY-MM-DD' | 'YYYY/MM' | 'MM/YY' | 'Season YYYY' | 'Monat YYYY' | 'mes YYYY')
  | ('since YYYY' | 'YYYY–' | 'YYYY年');

/** A way to write a resume. */
export type Layout = {
  name: string;
  kind: 'pdf' | 'docx' | 'md' | 'txt';
  style: DateStyle;
  make: (person: Person) => Uint8Array;
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONATE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const MESES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const SEASONS = ['Winter', 'Spring', 'Summer', 'Fall'];
/** What stands for the end of a position that is held still; nothing where the style leaves it open. */
const NOW: Readonly<Record<DateStyle, string>> = {
  'Mon. ’YY': 'Now',
  'DD/MM/YYYY': 'Current',
  'YYYY-MM-DD': 'ongoing',
  'YYYY/MM': 'Present',
  'MM/YY': 'heute',
  'Season YYYY': 'Present',
  'Monat YYYY': 'heute',
  'mes YYYY': 'actualidad',
  'since YYYY': '',
  'YYYY–': '',
  YYYY年: '現在',
  'Mon YYYY': 'Present',
  'Month YYYY': 'Present',
  'MON YYYY': 'CURRENT',
  'MM/YYYY': 'now',
  'YYYY-MM': 'present',
  'MM.YYYY': 'heute',
  YYYY: 'Present',
  "Mon 'YY": 'Today',
};

/** A date as that style prints it. */
export function printed([year, month]: readonly [number, number], style: DateStyle): string {
  const name = MONTHS[month - 1] ?? '';
  const number = String(month).padStart(2, '0');
  const texts: Readonly<Record<DateStyle, string>> = {
    'Mon YYYY': `${name.slice(0, 3)} ${year}`,
    'Month YYYY': `${name} ${year}`,
    'MON YYYY': `${name.slice(0, 3).toUpperCase()} ${year}`,
    'MM/YYYY': `${number}/${year}`,
    'YYYY-MM': `${year}-${number}`,
    'MM.YYYY': `${number}.${year}`,
    YYYY: `${year}`,
    "Mon 'YY": `${name.slice(0, 3)} '${String(year).slice(2)}`,
    'Mon. ’YY': `${name.slice(0, 3)}. ’${String(year).slice(2)}`,
    'DD/MM/YYYY': `01/${number}/${year}`,
    'YYYY-MM-DD': `${year}-${number}-01`,
    'YYYY/MM': `${year}/${number}`,
    'MM/YY': `${number}/${String(year).slice(2)}`,
    'Season YYYY': `${SEASONS[Math.floor((month - 1) / 3)]} ${year}`,
    'Monat YYYY': `${MONATE[month - 1]} ${year}`,
    'mes YYYY': `${MESES[month - 1]} ${year}`,
    'since YYYY': `${year}`,
    'YYYY–': `${year}`,
    YYYY年: `${year}年${month}月`,
  };
  return texts[style];
}

/** The beginning and the end of a position as that style prints them. */
export function spanOf(job: Job, style: DateStyle): { start: string; end: string } {
  return { start: printed(job.from, style), end: job.to ? printed(job.to, style) : NOW[style] };
}

const BETWEEN: Readonly<Partial<Record<DateStyle, string>>> = {
  'YYYY-MM': ' - ',
  'MM/YYYY': ' - ',
  'Month YYYY': ' to ',
  'YYYY-MM-DD': ' to ',
  'YYYY–': '–',
  'Season YYYY': '–',
  'mes YYYY': ' a ',
  YYYY年: '～',
};

/** Writes the time of a position in that style. */
export function dated(style: DateStyle): (job: Job) => string {
  const between = BETWEEN[style] ?? ' – ';
  return (job) => {
    const { start, end } = spanOf(job, style);
    if (end === '') return style === 'since YYYY' ? `since ${start}` : `${start}${between}`;
    return `${start}${between}${end}`;
  };
}

/** The skills in groups, one line each. */
export function skillLines(person: Person): string[] {
  return person.skills.map(([group, items]) => `${group}: ${items.join(', ')}`);
}
