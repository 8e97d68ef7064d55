import { spokenFigures } from './spoken-figures.ts';
import { SPOKEN_AS_WORDS, SPOKEN_TERMS } from './spoken-terms.data.ts';

/**
 * What a voice should read for a written sentence: letters and simple punctuation only, acronyms letter by letter, figures as
 * words, markup left out. Empty when nothing in it can be spoken.
 */
export function spokenText(written: string): string {
  const spoken = [
    withoutMarkup,
    withoutShouting,
    addresses,
    terms,
    complexities,
    spokenFigures,
    mixedNames,
    acronyms,
    signs,
  ]
    .reduce((text, step) => step(text), withoutMarks(written))
    .replaceAll(/[^A-Za-z0-9\s.,;:!?'-]/g, ' ')
    .replaceAll(/(?<=\p{L})-\s*(?=\p{L})/gu, ' ')
    .replaceAll(/(?<!\p{L})-+(?!\p{L})/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+(?=[.,;:!?])/g, '')
    .replaceAll(/([.,;:!?])(?:\s*[.,;:])+/g, '$1')
    .replace(/^[^A-Za-z]+/, '')
    .trim();
  return /[a-z]/i.test(spoken) ? spoken : '';
}

/**
 * A written sentence without what nobody says: markup, emoji, arrows and other signs, addresses as they are written. Figures, acronyms
 * and accents stay as they are: for voices that know them. Empty when nothing in it can be spoken.
 */
export function readableText(written: string): string {
  const readable = [withoutMarkup, withoutShouting, addresses, complexities, degrees, signs]
    .reduce((text, step) => step(text), written)
    .replaceAll(/[^\p{L}\p{M}\p{N}\s.,;:!?'"%$€£°#-]/gu, ' ')
    .replaceAll(/(?<=\p{L})_(?=\p{L})/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+(?=[.,;:!?])/g, '')
    .replaceAll(/([.,;:!?])(?:\s*[.,;:])+/g, '$1')
    .trim();
  return /[\p{L}\p{N}]/u.test(readable) ? readable : '';
}

function degrees(text: string): string {
  return text.replaceAll(/°\s?([CF])\b/g, (_, scale) => (scale === 'C' ? ' degrees Celsius' : ' degrees Fahrenheit'));
}

/** The voices know the 26 letters: `é` is read as `e`. */
function withoutMarks(text: string): string {
  return text
    .replaceAll('²', '^2')
    .replaceAll('³', '^3')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss');
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/`+/g, '')
    .replace(/^\s*(?:#{1,6}\s+|[-*•>]\s+|\d{1,2}[.)]\s+)+/, '')
    .replaceAll(/(?<![\p{L}\p{N}])(\*{1,3}|_{1,3}|~~)(?=\S)([^*_~]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2');
}

/** A whole sentence in capitals is no row of acronyms. */
function withoutShouting(text: string): string {
  const isShouted = !/\p{Ll}/u.test(text) && text.split(/\s+/).filter((word) => /\p{Lu}{2}/u.test(word)).length > 3;
  return isShouted ? text.toLowerCase() : text;
}

function addresses(text: string): string {
  return text
    .replaceAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (mail) => spelled(mail.replace('@', ' at ')))
    .replaceAll(/\b(?:https?:\/\/|www\.)[^\s<>")\]]*[^\s<>")\].,;:!?]/gi, (url) =>
      spelled(
        url
          .replace(/^https?:\/\//i, '')
          .replace(/^www\./i, '')
          .replace(/[?#].*$/, '')
          .replace(/\/$/, ''),
      ),
    )
    .replaceAll(/\b([a-z][a-z0-9-]+)\.(com|org|net|io|dev|ai|co|edu|gov)\b/g, '$1 dot $2');
}

function spelled(address: string): string {
  return address
    .replaceAll('.', ' dot ')
    .replaceAll('/', ' slash ')
    .replaceAll('_', ' underscore ')
    .replaceAll(/[-+]/g, ' ');
}

function terms(text: string): string {
  const names = Object.keys(SPOKEN_TERMS).toSorted((a, b) => b.length - a.length);
  const known = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}+#])`, 'gu');
  return text
    .replaceAll(known, (name) => SPOKEN_TERMS[name] ?? name)
    .replaceAll(/\b(\p{L}[\p{L}\d]*)\.js\b/gu, '$1 J S')
    .replaceAll(/(?<=^|\s)\.([a-z]{2,5})\b/g, 'dot $1');
}

/** `O(n^2)` → "O of n squared". */
function complexities(text: string): string {
  return text
    .replaceAll(/\bO\(([^()]+(?:\([^()]*\))?[^()]*)\)/g, 'O of $1')
    .replaceAll(/\^2\b/g, ' squared')
    .replaceAll(/\^3\b/g, ' cubed')
    .replaceAll(/\^\(?(\w+)\)?/g, ' to the $1');
}

/** Figures have become words by now: what is left of `S3`, `p95` or `H2` is letters beside words. */
function mixedNames(text: string): string {
  return text.replaceAll(
    /(?<!\p{L})(\p{L}{1,2})(?= (?:zero|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b)/gu,
    (name) => (/^(?:[A-Z]+|[pxvhs])$/.test(name) ? letters(name.toUpperCase()) : name),
  );
}

function acronyms(text: string): string {
  return text
    .replaceAll(/\b(?:\p{Lu}\.){2,}/gu, (name) => `${letters(name.replaceAll('.', ''))} `)
    .replaceAll(/(?<![\p{L}'])(\p{Lu}{2,6})(s|'s)?(?![\p{L}])/gu, (_, name: string, ending: string | undefined) => {
      if (SPOKEN_AS_WORDS.has(name)) return `${name.toLowerCase()}${ending ?? ''}`;
      return ending === undefined ? letters(name) : `${letters(name)}'s`;
    });
}

function letters(name: string): string {
  return Array.from(name).join(' ');
}

function signs(text: string): string {
  return text
    .replaceAll(/\s*(?:->|→|=>)\s*/g, ' to ')
    .replaceAll(/\s*&\s*/g, ' and ')
    .replaceAll(/\s*\+\s*/g, ' plus ')
    .replaceAll(/\s*={1,3}\s*/g, ' equals ')
    .replaceAll(/\s<\s/g, ' less than ')
    .replaceAll(/\s>\s/g, ' greater than ')
    .replaceAll(/~\s?(?=\p{L})/gu, 'about ')
    .replaceAll(/\s*@\s*/g, ' at ')
    .replaceAll(/(?<=\p{L})\s?\/\s?(?=\p{L})/gu, ' ')
    .replaceAll(/\s*[([]\s*|\s*[)\]](?=\s*\p{L})/gu, ', ')
    .replaceAll(/\s+[–—-]\s+|—/g, ', ')
    .replaceAll('…', '.');
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
