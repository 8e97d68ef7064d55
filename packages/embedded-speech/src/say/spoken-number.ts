const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];
const IRREGULAR_ORDINALS = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);
/** Longer numbers are codes, read digit by digit. */
const DIGITS_MAX = 15;

/** A whole number, given by its digits, as words: `1250` → "one thousand two hundred fifty". */
export function cardinal(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '');
  if (bare.length > DIGITS_MAX) return digitByDigit(digits);
  const groups = bare.match(/\d{1,3}(?=(\d{3})*$)/g) ?? [];
  const words = groups.flatMap((group, index) => {
    const value = Number(group);
    return value === 0 ? [] : [belowThousand(value), SCALES[groups.length - 1 - index] ?? ''];
  });
  return words.filter((word) => word !== '').join(' ') || 'zero';
}

/** `21` → "twenty first". */
export function ordinal(digits: string): string {
  const words = cardinal(digits).split(' ');
  const last = words.pop() ?? '';
  const regular = last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`;
  return [...words, IRREGULAR_ORDINALS.get(last) ?? regular].join(' ');
}

/** A year between 1100 and 2099: `1998` → "nineteen ninety eight", `2007` → "two thousand seven". */
export function year(digits: string): string {
  const value = Number(digits);
  if (value % 1_000 < 10) return cardinal(digits);
  const century = cardinal(digits.slice(0, 2));
  const rest = value % 100;
  if (rest === 0) return `${century} hundred`;
  return `${century} ${rest < 10 ? 'oh ' : ''}${belowThousand(rest)}`;
}

/** `407` → "four zero seven". */
export function digitByDigit(digits: string): string {
  return Array.from(digits, (digit) => SMALL[Number(digit)] ?? '').join(' ');
}

function belowThousand(value: number): string {
  const words: string[] = [];
  if (value >= 100) words.push(SMALL[Math.floor(value / 100)] ?? '', 'hundred');
  const rest = value % 100;
  if (rest >= 20) words.push(TENS[Math.floor(rest / 10)] ?? '');
  const unit = rest < 20 ? rest : rest % 10;
  if (unit > 0) words.push(SMALL[unit] ?? '');
  return words.join(' ');
}
