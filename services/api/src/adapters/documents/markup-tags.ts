/** A text without comments and tags: what a reader of the finished page sees, what not, and where its links lead. */
export type Untagged = { plain: string; unseen: string[]; links: string[] };

const LINKS_MAX = 200;

/** Takes out the tags that people write into Markdown. Other angle brackets are text. */
export function withoutTags(text: string): Untagged {
  const links: string[] = [];
  const { kept, taken } = withoutStretches(text);
  const plain = kept
    .replaceAll(TAG, (tag) => {
      const target = /\shref\s*=\s*["']?((?:https?|mailto|tel):[^"'\s>]{1,500})/i.exec(tag)?.[1];
      if (target !== undefined && links.length < LINKS_MAX) links.push(target);
      return BREAKING.test(tag) ? '\n' : '';
    })
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp|middot|bull|ndash|mdash|#39);/g, (whole, name: string) => {
      return NAMED.get(name) ?? whole;
    });
  return { plain, unseen: taken.filter((hidden) => hidden.trim() !== ''), links };
}

/** Comments, and what is meant for a browser. An end that never comes is the end of the text. */
const STRETCHES: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
];

function withoutStretches(text: string): { kept: string; taken: string[] } {
  let kept = text;
  const taken: string[] = [];
  for (const [opening, closing] of STRETCHES) {
    const lower = kept.toLowerCase();
    // Some letters change their number when they are made small: then places would not agree.
    const searched = lower.length === kept.length ? lower : kept;
    const parts: string[] = [];
    let from = 0;
    for (let at = searched.indexOf(opening); at >= 0; at = searched.indexOf(opening, from)) {
      const end = searched.indexOf(closing, at + opening.length);
      parts.push(kept.slice(from, at));
      taken.push(kept.slice(at + opening.length, end < 0 ? kept.length : end));
      from = end < 0 ? kept.length : end + closing.length;
    }
    kept = [...parts, kept.slice(from)].join('');
  }
  return { kept, taken };
}

const TAG =
  /<\/?(?:br|b|i|u|em|strong|p|div|span|a|img|h[1-6]|ul|ol|li|hr|table|tbody|thead|tr|td|th|center|sup|sub|font|small|details|summary|code|pre|section|header|iframe|object|embed|form|input|button|svg|link|meta)(?=[\s/>])[^<>]{0,2000}>/gi;
const BREAKING = /^<\/?(?:br|p|div|h[1-6]|ul|ol|li|hr|table|tr|center|details|section|header)\b/i;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['nbsp', ' '],
  ['middot', '·'],
  ['bull', '•'],
  ['ndash', '–'],
  ['mdash', '—'],
]);
