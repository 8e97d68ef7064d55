import type { Education, Experience, FieldSource, ParsedResume } from '@intervue/shared';
import { type Span, Standing } from './standing.ts';

/** Where the lines of a page begin in the text; ascending. */
export type PageStart = { page: number; at: number };

type Field = readonly [path: string, value: string | null];

const SOURCES_MAX = 2_000;

/** Where each field that stands in the text was found. Of several places, the one beside the other facts of the same entry. */
export function sourcesOf(resume: ParsedResume, pages: readonly PageStart[]): FieldSource[] {
  const text = new Standing(resume.raw_text);
  const found: FieldSource[] = [];
  const keep = (field: string, span: Span | undefined) => {
    if (span) found.push({ field, page: pageAt(pages, span.start), ...span });
  };
  for (const [key, value] of Object.entries(resume.contact)) keep(`contact.${key}`, text.find(value ?? '', 1)[0]);
  keep('summary', text.find(resume.summary ?? '', 1)[0]);
  const experiences = new Entries(text, keep);
  resume.experiences.forEach((each, at) =>
    experiences.take(`experiences.${at}`, factsOfPosition(each), each.highlights),
  );
  const education = new Entries(text, keep);
  resume.education.forEach((each, at) => education.take(`education.${at}`, factsOfStudy(each), []));
  for (const key of ['skills', 'certifications'] as const) listed(key, resume[key], text, keep);
  return found.slice(0, SOURCES_MAX);
}

type Keep = (field: string, span: Span | undefined) => void;
type Facts = { main: readonly Field[]; dates: readonly Field[]; told: readonly Field[] };

function factsOfPosition({ title, company, start_date, end_date, description }: Experience): Facts {
  return {
    main: [
      ['title', title],
      ['company', company],
    ],
    dates: [
      ['start_date', start_date],
      ['end_date', end_date],
    ],
    told: [['description', description]],
  };
}

function factsOfStudy({ institution, degree, field, graduation_date }: Education): Facts {
  return {
    main: [
      ['institution', institution],
      ['degree', degree],
      ['field', field],
    ],
    dates: [['graduation_date', graduation_date]],
    told: [],
  };
}

/** Entries that follow one another, as their facts do in the text. */
class Entries {
  readonly #text: Standing;
  readonly #keep: Keep;
  #last = 0;

  constructor(text: Standing, keep: Keep) {
    this.#text = text;
    this.#keep = keep;
  }

  take(path: string, { main, dates, told }: Facts, highlights: readonly string[]): void {
    const places = [...main, ...dates].map(([name, value]) => ({ name, spans: this.#text.find(value ?? '') }));
    const anchor = this.#anchorOf(places.map(({ spans }) => spans));
    if (anchor === null) return;
    this.#last = anchor;
    const period = pairOf(
      places.slice(main.length).map(({ spans }) => spans),
      anchor,
    );
    places.forEach(({ name, spans }, at) => {
      this.#keep(
        `${path}.${name}`,
        (at >= main.length ? period[at - main.length] : undefined) ?? nearest(spans, anchor),
      );
    });
    for (const [name, value] of told) this.#keep(`${path}.${name}`, nearest(this.#text.find(value ?? ''), anchor));
    highlights.forEach((value, at) => {
      this.#keep(`${path}.highlights.${at}`, nearest(this.#text.find(value), anchor));
    });
  }

  /** The place of the first fact that stands in the text, where the others are near. */
  #anchorOf(places: readonly (readonly Span[])[]): number | null {
    const anchors = places.find((spans) => spans.length > 0) ?? [];
    let best: { at: number; cost: number } | null = null;
    for (const { start } of anchors) {
      const others = places.map((spans) => Math.min(FAR, ...spans.map((span) => Math.abs(span.start - start))));
      const cost = others.reduce((sum, distance) => sum + distance, start < this.#last ? BACKWARD : 0);
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { at: start, cost };
    }
    return best?.at ?? null;
  }
}

const FAR = 3_000;
/** Entries stand in the text in their order, unless everything else says otherwise. */
const BACKWARD = 1_000;
const BETWEEN_DATES_MAX = 40;

/** The beginning and the end of one period, which stand side by side; nothing where they do not. */
function pairOf([starts = [], ends = []]: readonly (readonly Span[])[], anchor: number): Span[] {
  const pairs = starts.flatMap((start) =>
    ends
      .filter((end) => end.start >= start.end && end.start - start.end < BETWEEN_DATES_MAX)
      .slice(0, 1)
      .map((end) => [start, end] as const),
  );
  const best = pairs.toSorted(([a], [b]) => Math.abs(a.start - anchor) - Math.abs(b.start - anchor))[0];
  return best ? [...best] : [];
}

function nearest(spans: readonly Span[], anchor: number): Span | undefined {
  return spans.toSorted((a, b) => Math.abs(a.start - anchor) - Math.abs(b.start - anchor))[0];
}

/** Things of a list stand together: near those that are named only once. */
function listed(key: string, values: readonly string[], text: Standing, keep: Keep): void {
  const places = values.map((value) => text.find(value));
  const single = places
    .flatMap((spans) => (spans.length === 1 ? (spans[0]?.start ?? []) : []))
    .toSorted((a, b) => a - b);
  const home = single[Math.floor(single.length / 2)] ?? Number.POSITIVE_INFINITY;
  places.forEach((spans, at) => keep(`${key}.${at}`, Number.isFinite(home) ? nearest(spans, home) : spans.at(-1)));
}

function pageAt(pages: readonly PageStart[], at: number): number {
  return pages.findLast((each) => each.at <= at)?.page ?? 1;
}
