/** A time as printed: `start` alone when only one date is given. `at` and `length` say where it stands in the text. */
export type Period = { start: string | null; end: string | null; at: number; length: number };

const MONTH_WORDS = [
  'jan(?:uary|uari|uar|vier|eiro)?|j[äa]nner|ene(?:ro)?|gen(?:naio)?',
  'feb(?:ruary|ruari|ruar|rero|braio)?|f[ée]vr?(?:ier|ereiro)?',
  'mar(?:ch|s|ço|zo|et)?|m[äa]rz|mrz|maart',
  'apr(?:il|ile)?|avr(?:il)?|abr(?:il)?',
  'may|mai|maj|maio|mayo|mag(?:gio)?|mei',
  'june?|juin|juni|junio|junho|giu(?:gno)?',
  'july?|juil(?:let)?|juli|julio|julho|lug(?:lio)?',
  'aug(?:ustus|usti|ust)?|ao[uû]t|ago(?:sto)?',
  'sept?(?:ember|iembre|embre)?|set(?:embro|tembre)?',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?',
  'nov(?:ember|iembre|embre|embro)?',
  'de[cs](?:ember)?|d[ée]c(?:embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?',
];
const MONTH = `(?:${MONTH_WORDS.join('|')})\\b\\.?`;
const YEAR = '(?:19[5-9]\\d|20[0-4]\\d)(?!\\d)';
const SHORT_YEAR = "['’‘]\\d{2}(?!\\d)";
const SEASON = '(?:springs?|summers?|fall|autumn|winter|q[1-4]|h[12]|printemps|été|automne|hiver)';
const POINT = [
  `(?:\\d{1,2}(?:st|nd|rd|th|\\.)? )?${MONTH},?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,\\s*)?(?:of |de |del )?(?:${YEAR}|${SHORT_YEAR}|(?<=[\\s-])\\d{2}(?![\\d,]))`,
  `${MONTH}[-/](?:${YEAR}|\\d{2}(?!\\d))`,
  `${SEASON},?\\s+(?:of )?(?:${YEAR}|${SHORT_YEAR})`,
  `\\d{1,2}[/.]\\d{1,2}[/.](?:${YEAR}|\\d{2}(?!\\d))`,
  `(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?${YEAR}`,
  `(?:0[1-9]|1[0-2])/\\d{2}(?![\\d/])`,
  `${YEAR.replace('(?!\\d)', '')}[-/.](?:0?[1-9]|1[0-2])(?![\\d])(?:[-/.]\\d{1,2}(?!\\d))?`,
  `${YEAR}\\s?年(?:\\s?\\d{1,2}\\s?月)?`,
  YEAR,
].join('|');
const PRESENT =
  "(?:the )?(?:present|current(?:ly)?|now|today|ongoing|date|till date|to date|heute|aktuell|laufend|aujourd['’]hui|actuel(?:lement)?|en cours|présent|actualidad|actualmente|hasta la fecha|a la fecha|presente|actual|atual|atualmente|oggi|in corso|heden|nu|nåværende|dziś|obecnie|attuale|actuelle|à ce jour|pågående|nuvarande|i dag|idag|günümüz|halen|devam ediyor|prezent|současnost|jelenleg|nykyinen|núna|sekarang|nay|hiện tại|至今|现在)";
const TO =
  '\\s*(?:-{1,2}|[–—−‒―~→]|\\bto\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b|\\bthru\\b|\\bbis\\b|(?<=\\s)à(?=\\s)|\\bau\\b|\\bhasta\\b|(?<=\\s)al?(?=\\s)|\\baté\\b|\\btot\\b)\\s*';
// Lower case and no Unicode classes: expressions of this size take long to build otherwise.
const LETTER = 'a-zß-ɏ';
const BEFORE = `(?<![${LETTER}\\d./-])`;
const AFTER = `(?![${LETTER}])`;

const RANGE = new RegExp(
  `${BEFORE}(?:from |von |depuis |de |desde )?(?<start>${POINT})${TO}(?<end>${POINT}|${PRESENT}|\\d{2}(?!\\d))${AFTER}`,
);
const MONTHS_OF_A_YEAR = new RegExp(`${BEFORE}(?<first>${MONTH})${TO}(?<end>${MONTH},?\\s*(?<year>${YEAR}))${AFTER}`);
const SEASONS = new RegExp(`${BEFORE}(?<start>${SEASON} ${YEAR})(?: and |, | ?& ?)(?<end>(?:${SEASON} )?${YEAR})`);
const OPEN = new RegExp(`${BEFORE}(?<start>${POINT})\\s*[-–—]\\s*(?=$|\\s{2}|\\))`);
const SINCE = new RegExp(`${BEFORE}(?:since|seit|depuis|desde)\\s+(?<start>${POINT})${AFTER}`);
const OPEN_AT_END = new RegExp(`(?:^|\\s)(?:${POINT})\\s*[-–—]$`);
const POINT_ALONE = new RegExp(`^(?:${POINT}|${PRESENT})$`);
const MONTH_ALONE = new RegExp(`^${MONTH}$`);
const SINGLE = new RegExp(`${BEFORE}(?<start>${POINT})${AFTER}`);

/** The first time span in a text, or a single date when there is no span; null without either. */
export function findPeriod(text: string): Period | null {
  if (!/\d/.test(text)) return null;
  const lower = lowered(text);
  const months = MONTHS_OF_A_YEAR.exec(lower);
  if (months?.groups) {
    const { first = '', year = '' } = months.groups;
    const { end } = printed(text, months);
    return {
      start: `${text.slice(months.index, months.index + first.length)} ${year}`,
      end,
      at: months.index,
      length: months[0].length,
    };
  }
  for (const pattern of [RANGE, SEASONS, OPEN, SINCE, SINGLE]) {
    const found = pattern.exec(lower);
    if (found) return { ...printed(text, found), at: found.index, length: found[0].length };
  }
  return null;
}

/** The dates that were found, as they stand in the text. */
function printed(text: string, found: RegExpExecArray): { start: string | null; end: string | null } {
  const { start, end } = found.groups ?? {};
  const from = (at: number, part: string) => tidy(text.slice(found.index + at, found.index + at + part.length));
  return {
    start: start === undefined ? null : from(found[0].indexOf(start), start),
    end: end === undefined ? null : from(found[0].lastIndexOf(end), end),
  };
}

/** In lower case, every letter where it was. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The first span from one date to another (or to now); a single date is none. */
export function findSpan(text: string): Period | null {
  const found = findPeriod(text);
  return found && (found.end !== null || OPEN.test(lowered(text)) || SINCE.test(lowered(text))) ? found : null;
}

/** True for "03/2015 –", whose end is to be looked for on the next line. */
export function isOpenEnded(text: string): boolean {
  return /\d/.test(text) && OPEN_AT_END.test(lowered(text));
}

/** True when a text is a date or a word for now, and nothing else. */
export function isPoint(text: string): boolean {
  return text.length < 24 && POINT_ALONE.test(lowered(text));
}

/** True when a text is a span from one date to another and nothing else. */
export function isWholeSpan(text: string): boolean {
  const found = findSpan(text);
  return found !== null && found.end !== null && found.at === 0 && found.length === text.length;
}

/** True for the name of a month alone. */
export function isMonth(text: string): boolean {
  return MONTH_ALONE.test(lowered(text));
}

/** The text without its dates, the length of the time in brackets, and what held them together. */
export function withoutDates(text: string): string {
  let rest = text;
  for (let period = findPeriod(rest), round = 0; period && round < 4; period = findPeriod(rest), round += 1) {
    rest = `${rest.slice(0, period.at)} ${rest.slice(period.at + period.length)}`;
  }
  return rest
    .replaceAll(
      /[([]?\b\d{1,2}\+?\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses)\b\.?(?:,?\s*(?:and |et |y )?\d{1,2}\s*(?:months?|mos?|monate?|mois|meses)\b\.?)?[)\]]?/giu,
      ' ',
    )
    .replaceAll(/[([]\s*[,;–—-]*\s*[)\]]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;:|•·–—@/-]+|[\s,;:|•·–—/-]+$/gu, '')
    .replace(/^\)|\($/, '')
    .trim();
}

function tidy(date: string): string {
  return date.replaceAll(/\s+/g, ' ').trim();
}
