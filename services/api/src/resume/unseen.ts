import type { ReadDocument } from '../ports/document-reader.ts';

/** What takes no room on a page: joiners, marks of direction, variation selectors, tags. */
const WITHOUT_ROOM = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Letters written in tags, or more marks in a row than any script or picture needs: something is written between the letters. */
const WRITTEN_BETWEEN =
  /[\u{e0020}-\u{e007e}]|[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]{4}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{2}/u;
/** Joiners that Indic, Arabic and other scripts need between two letters. */
const NEEDED = /(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;
const OTHER_SCRIPTS = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** The document without characters that nobody can see, and whether something that is to be read was hidden in it. */
export function withoutUnseen(document: ReadDocument): { document: ReadDocument; isHiding: boolean } {
  let isHiding = false;
  const items = document.items.map((item) => {
    const isHidden = item.isHidden && /[\p{L}\p{N}]{2}/u.test(item.text);
    isHiding ||= isHidden || WRITTEN_BETWEEN.test(item.text);
    const text = seen(item.text);
    return text === item.text ? item : { ...item, text };
  });
  return { document: { ...document, items }, isHiding };
}

function seen(text: string): string {
  if (!OTHER_SCRIPTS.test(text)) return text.replaceAll(WITHOUT_ROOM, '');
  const kept = new Set([...text.matchAll(NEEDED)].map((found) => found.index));
  return text.replaceAll(WITHOUT_ROOM, (mark, at: number) => (kept.has(at) && mark.length === 1 ? mark : ''));
}
