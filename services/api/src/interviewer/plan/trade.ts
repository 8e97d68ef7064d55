import { technologiesIn } from '../technologies.ts';
import { spokenForm } from '../words.ts';

/** What kind of work a job is, as far as it decides which questions suit it. `unknown`: nothing says. */
export type Trade = 'software' | 'product' | 'other' | 'unknown';

/** The trade of the first of these titles that tells one: the role, then the job's title, then the resume's latest. */
export function tradeOf(...titles: readonly (string | null | undefined)[]): Trade {
  for (const title of titles) {
    const trade = tradeIn(title ?? '');
    if (trade !== null) return trade;
  }
  const isNamed = titles.some((title) => (title ?? '').trim() !== '' && !/\bengineer\b/i.test(title ?? ''));
  return isNamed ? 'other' : 'unknown';
}

/** Null for a title that any trade has: "Team Lead", "Senior Engineer". */
function tradeIn(title: string): Trade | null {
  const said = ` ${spokenForm(title)} `;
  if (
    said.trim() === '' ||
    said
      .trim()
      .split(' ')
      .every((word) => GENERAL.has(word))
  )
    return null;
  if (PRODUCT.test(said)) return 'product';
  return isSoftware(said, title) ? 'software' : 'other';
}

function isSoftware(said: string, title: string): boolean {
  if (NO_MAKERS.test(said)) return false;
  return SOFTWARE.test(said) || (technologiesIn(title).length > 0 && MAKERS.test(said));
}

const GENERAL = new Set(
  `senior junior sr jr lead team principal staff head chief manager engineer analyst architect consultant specialist intern
  internship trainee associate officer director expert assistant working student graduate mid level i ii iii iv of the and`.split(
    /\s+/,
  ),
);

const PRODUCT = / product (?:manager|owner|lead|director) | head of product | chief product officer /;

/** Whoever sells, teaches or hires software people does not make software; these develop and programme other things. */
const NO_MAKERS =
  / (?:sales|recruiter|recruiting|account (?:manager|executive)|marketing|teacher|tutor|lecturer|journalist|copywriter|lawyer|attorney|buyer|(?:business|property|land|estate|curriculum|training|talent|housing|community|recipe|product|film|content) developer|(?:cnc|tv|radio|film|festival|event|music|arts?) programmer) /;

const KINDS =
  'software|platform|infrastructure|security|cybersecurity|network|systems?|qa|test|test automation|release|build|performance|data|database|cloud|mobile|ios|android|web|api|integration|solutions?|embedded|firmware|machine learning|ml|ai|mlops|devops|game|graphics|blockchain|analytics|computer|kubernetes|linux|reliability|observability|search|enterprise|it|information security';

const SOFTWARE = new RegExp(
  ` (?:${[
    'software|developer|developers|programmer|coder|devops|devsecops|sre|site reliability|backend|back-end|back end|frontend|front-end|front end|full stack|full-stack|fullstack',
    'sysadmin|system administrator|systems administrator|database administrator|dba|network administrator|it administrator|it support|it specialist|it technician|it manager|help desk|technical support',
    `(?:${KINDS}) (?:engineer|engineers|engineering|architect|programmer|lead)`,
    'data (?:scientist|analyst|science)|machine learning|mlops|firmware|embedded systems|web designer|scrum master|research scientist',
    'security analyst|cybersecurity|cyber security|information security|penetration tester|qa (?:engineer|analyst|lead|tester|automation|developer|manager)|tester|test automation|technical architect',
    'tech lead|technical lead|cto|head of engineering|vp of engineering|engineering manager|director of engineering',
  ].join('|')}) `,
);
const MAKERS = / (?:engineer|administrator|architect|consultant|specialist|expert|lead) /;
