import type { Job, Person } from './resume-people.ts';

/** How a resume writes its dates. */
export type DateStyle = 'Mon YYYY' | 'Month YYYY' | 'MON YYYY' | 'MM/YYYY' | 'YYYY-MM' | 'MM.YYYY' | 'YYYY' | "Mon 'YY";

/** A way to write a resume. */
export type Layout = { name: string; kind: 'pdf' | 'docx'; style: DateStyle; make: (person: Person) => Uint8Array };

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
const NOW: Readonly<Record<DateStyle, string>> = {
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
  };
  return texts[style];
}

/** The beginning and the end of a position as that style prints them. */
export function spanOf(job: Job, style: DateStyle): { start: string; end: string } {
  return { start: printed(job.from, style), end: job.to ? printed(job.to, style) : NOW[style] };
}

/** Writes the time of a position in that style. */
export function dated(style: DateStyle): (job: Job) => string {
  const between = style === 'YYYY-MM' || style === 'MM/YYYY' ? ' - ' : style === 'Month YYYY' ? ' to ' : ' – ';
  return (job) => {
    const { start, end } = spanOf(job, style);
    return `${start}${between}${end}`;
  };
}

/** The skills in groups, one line each. */
export function skillLines(person: Person): string[] {
  return person.skills.map(([group, items]) => `${group}: ${items.join(', ')}`);
}
