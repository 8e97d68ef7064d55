import { technologiesIn } from './technologies.ts';
import { spokenForm } from './words.ts';

/**
 * Where in a text one of these words is spoken of, in words from its beginning; empty when nowhere. A name that is an everyday word
 * as well ("go", "send") counts only where it is written as a name.
 */
export function placesOf(words: readonly string[], text: string): number[] {
  const said = spokenForm(text).split(' ');
  const named = new Set(technologiesIn(text).map((name) => name.toLowerCase()));
  return words
    .filter((word) => !EVERYDAY.has(word) || named.has(word) || isAcronymIn(word, text))
    .flatMap((word) => {
      const parts = word.split(' ');
      return said.flatMap((_, at) => (parts.every((part, ahead) => said[at + ahead] === part) ? [at] : []));
    });
}

/** Written in capitals. */
function isAcronymIn(word: string, text: string): boolean {
  return word.length > 1 && new RegExp(`\\b${word.replaceAll(/[^a-z0-9]/g, '.').toUpperCase()}\\b`).test(text);
}

const EVERYDAY: ReadonlySet<string> = new Set(
  `go r c rust swift spring express node rest vault consul argo unity unreal spark hive sap oracle excel dart helm raft celery flask rails react
  ruby vue lambda stripe pulsar cypress looker sentry jest envoy iceberg cucumber flink send it hr or us ml pm ad ads sap dash chef puppet salt
  access word outlook teams slack notion asana linear figma git less sass bash perl scala julia crystal elm lean agile scrum`.split(
    /\s+/,
  ),
);
