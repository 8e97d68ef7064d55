/** Whether words can be the name of somebody or something: no sentence, and nobody is spoken to in them. */
export function isTitleLike(text: string): boolean {
  if (ADDRESS.test(text) || /\bI(?:['’]|\s+[a-z])/.test(text)) return false;
  const ends = [...text.matchAll(/(\p{L}{4,})[.!?]+(?=\s|$)/gu)];
  return ends.every(([, word = '']) => ABBREVIATIONS.has(word.toLowerCase()));
}

// "Engineer I" is a title, "I am" is not.
const ADDRESS = /\b(?:my|me|mine|you|your|yours|this|these|nobody)\b/i;
const ABBREVIATIONS = new Set([
  'corp',
  'assn',
  'assoc',
  'bros',
  'dept',
  'univ',
  'intl',
  'engr',
  'prof',
  'gmbh',
  'mgmt',
]);
