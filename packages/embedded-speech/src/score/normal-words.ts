import { cardinal, ordinal, year } from '../say/spoken-number.ts';

/** Spellings of one word. Left is what people write, right what is compared. */
const SAME = new Map(
  Object.entries({
    mr: 'mister',
    mrs: 'missus',
    dr: 'doctor',
    st: 'saint',
    ok: 'okay',
    cannot: "can't",
    counselled: 'counseled',
    travelled: 'traveled',
    modelled: 'modeled',
    cancelled: 'canceled',
    labelled: 'labeled',
    grey: 'gray',
    programme: 'program',
    centre: 'center',
    theatre: 'theater',
    defence: 'defense',
    licence: 'license',
    judgement: 'judgment',
    towards: 'toward',
    afterwards: 'afterward',
  }),
);

/** The words of a text as they are compared: without case, punctuation, or ways of writing numbers and British spelling. */
export function normalWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\bto-(day|night|morrow)\b/g, 'to$1')
    .replaceAll(/\$(\d+(?:,\d{3})*)/g, '$1 dollars')
    .replaceAll(/\d{1,3}(?:,\d{3})+/g, (digits) => cardinal(digits.replaceAll(',', '')))
    .replaceAll('%', ' percent ')
    .replaceAll('&', ' and ')
    .replaceAll(/(\d)\.(\d+)/g, (_, whole: string, part: string) => `${whole} point ${Array.from(part).join(' ')}`)
    .replaceAll(/(\d+)(?:st|nd|rd|th)\b/g, (_, digits: string) => ordinal(digits))
    .replaceAll(/\b1[1-9]\d\d\b/g, year)
    .replaceAll(/\d+/g, (digits) => ` ${cardinal(digits)} `)
    .replaceAll(/[^\p{L}\p{N}' ]/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replaceAll(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .map((word) => SAME.get(word) ?? american(word));
}

function american(word: string): string {
  return word
    .replace(/^(colo|flavo|favo|hono|labo|neighbo|behavio|humo|rumo|harbo)ur/, '$1r')
    .replace(
      /^(organ|real|recogn|optim|special|general|priorit|minim|maxim|util|author|summar|apolog)is(e|ed|es|ing|ation)$/,
      '$1iz$2',
    );
}
