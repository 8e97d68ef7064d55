import { type Pdf, type Type, widthOf, wrapped } from './resume-pdf.ts';

/** A column of text that is filled from top to bottom; the only column of a page may run on over the next. */
export class Column {
  readonly pdf: Pdf;
  readonly x: number;
  readonly width: number;
  readonly type: Type;
  readonly #runsOn: boolean;
  y: number;

  constructor(pdf: Pdf, place: { x: number; width: number; y: number; type?: Type; runsOn?: boolean }) {
    this.pdf = pdf;
    this.x = place.x;
    this.width = place.width;
    this.y = place.y;
    this.type = place.type ?? {};
    this.#runsOn = place.runsOn ?? false;
  }

  gap(points: number): void {
    this.y += points;
  }

  /** A line, wrapped where it is too long. */
  line(text: string, type: Type = {}, indent = 0): void {
    const own = { ...this.type, ...type };
    for (const part of wrapped(text, this.width - indent, own)) {
      this.#advance(own);
      this.pdf.text(this.x + indent, this.y, part, own);
    }
  }

  centred(text: string, type: Type = {}): void {
    const own = { ...this.type, ...type };
    this.#advance(own);
    this.pdf.text(this.x + (this.width - widthOf(text, own)) / 2, this.y, text, own);
  }

  /** Two texts on one line, the second at the right edge. */
  apart(left: string, right: string, types: { left?: Type; right?: Type } = {}): void {
    const [one, other] = [
      { ...this.type, ...types.left },
      { ...this.type, ...types.right },
    ];
    this.#advance(one);
    this.pdf.text(this.x, this.y, left, one);
    this.pdf.text(this.x + this.width - widthOf(right, other), this.y, right, other);
  }

  /** Texts one after the other in different looks. */
  mixed(parts: readonly (readonly [string, Type])[]): void {
    this.#advance(this.type);
    let x = this.x;
    for (const [text, type] of parts) {
      const own = { ...this.type, ...type };
      this.pdf.text(x, this.y, text, own);
      x += widthOf(text, own);
    }
  }

  /** Texts on one line at given places of the column. */
  cells(texts: readonly string[], places: readonly number[], types: readonly Type[] = []): void {
    this.#advance(this.type);
    texts.forEach((text, at) =>
      this.pdf.text(this.x + (places[at] ?? 0), this.y, text, { ...this.type, ...types[at] }),
    );
  }

  bullets(texts: readonly string[], mark = '•', indent = 12): void {
    for (const text of texts) {
      wrapped(text, this.width - indent - 10, this.type).forEach((part, at) => {
        this.#advance(this.type);
        if (at === 0) this.pdf.text(this.x + indent - 10, this.y, mark, this.type);
        this.pdf.text(this.x + indent, this.y, part, this.type);
      });
    }
  }

  #advance(type: Type): void {
    this.y += (type.size ?? 10) * 1.3;
    if (this.#runsOn && this.y > 790) {
      this.pdf.page();
      this.y = 60;
    }
  }
}
