import { SPOKEN_UNITS } from './spoken-terms.data.ts';
import { cardinal, digitByDigit, ordinal, year } from './spoken-number.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const CURRENCIES = new Map([
  ['$', ['dollar', 'cents']],
  ['€', ['euro', 'cents']],
  ['£', ['pound', 'pence']],
]);
const SHORT_SCALES = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['b', 'billion'],
  ['bn', 'billion'],
  ['t', 'trillion'],
]);

/** The text with all its figures as words: dates, times, money, shares, ranges, ordinals, years, decimals and units. */
export function spokenFigures(text: string): string {
  return text
    .replaceAll(/(?<![\d$€£,.])\d{1,3}(?:,\d{3})+(?![\d.])/g, (digits) => cardinal(digits.replaceAll(',', '')))
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replaceAll(/(?<=\p{L})\/(?=\d)/gu, ' ')
    .replaceAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g, (all, y: string, m: string, d: string) => date(y, m, d) ?? all)
    .replaceAll(/\b(\d{1,2}):(\d\d)\b/g, (_, hour: string, minute: string) => time(hour, minute))
    .replaceAll(/(?<=\d|\d%|\d[kKmM])\s?[–-]\s?(?=[$€£]?\d)/g, ' to ')
    .replaceAll(/([$€£])\s?(\d+(?:\.\d+)?)(?:\s?(k|m|bn?|t|thousand|million|billion|trillion)\b)?/gi, money)
    .replaceAll(/\bv(\d)/g, 'version $1')
    .replaceAll(/#\s?(?=\d)/g, 'number ')
    .replaceAll(/(\d+)(?:st|nd|rd|th)\b/g, (_, digits: string) => ordinal(digits))
    .replaceAll(/\b((?:19|20)\d0)s\b/g, (_, digits: string) => decade(digits))
    .replaceAll(/(\d)\s?%/g, '$1 percent')
    .replaceAll(/(\d)(k|m|bn?)\b/gi, (_, digit: string, scale: string) => `${digit} ${scaleOf(scale)}`)
    .replaceAll(/(\d)(?:\s?)([a-z]{1,4})\b/gi, withUnit)
    .replaceAll(/(\d)\+/g, '$1 plus')
    .replaceAll(/\b(\d+)\/(\d+)\b/g, '$1 over $2')
    .replaceAll(/\d+(?:\.\d+)+/g, decimal)
    .replaceAll(/(?<![\d.])(?:1[1-9]|20)\d\d(?!\d)/g, year)
    .replaceAll(/(?<=\s|^|[(])-(?=\d)/g, 'minus ')
    .replaceAll(/\d+/g, (digits) => ` ${/^0\d/.test(digits) ? digitByDigit(digits) : cardinal(digits)} `);
}

function date(y: string, m: string, d: string): string | undefined {
  const month = MONTHS[Number(m) - 1];
  return month === undefined ? undefined : `${month} ${ordinal(d.replace(/^0/, ''))}, ${year(y)}`;
}

function time(hour: string, minute: string): string {
  if (minute === '00') return `${cardinal(hour)} o'clock`;
  return `${cardinal(hour)} ${minute.startsWith('0') ? `oh ${cardinal(minute)}` : cardinal(minute)}`;
}

function money(_: string, sign: string, amount: string, scale: string | undefined): string {
  const [coin = '', part = ''] = CURRENCIES.get(sign) ?? [];
  if (scale !== undefined) return `${number(amount)} ${scaleOf(scale)} ${coin}s`;
  const [whole = '', fraction = ''] = amount.split('.');
  const coins = `${cardinal(whole)} ${whole === '1' ? coin : `${coin}s`}`;
  return fraction.length === 2
    ? `${coins} and ${cardinal(fraction)} ${part}`
    : `${number(amount)} ${coin}s`.replace(`${number(whole)} ${coin}s`, coins);
}

function scaleOf(scale: string): string {
  return SHORT_SCALES.get(scale.toLowerCase()) ?? scale;
}

function withUnit(all: string, digit: string, unit: string): string {
  const spoken = SPOKEN_UNITS[unit.toLowerCase()];
  return spoken === undefined ? all : `${digit} ${spoken}`;
}

function decade(digits: string): string {
  const spoken = year(digits);
  return spoken.endsWith('y') ? `${spoken.slice(0, -1)}ies` : `${spoken}s`;
}

function number(digits: string): string {
  return digits.includes('.') ? decimal(digits) : cardinal(digits);
}

/** `3.14` → "three point one four"; `1.2.3` → "one point two point three". */
function decimal(digits: string): string {
  const parts = digits.split('.');
  if (parts.length > 2) return parts.map(cardinal).join(' point ');
  return `${cardinal(parts[0] ?? '')} point ${digitByDigit(parts[1] ?? '')}`;
}
