import type { Colour } from './drawing-state.ts';
import { type Box, contains } from './matrix.ts';

type Painted = { box: Box; colour: Colour; order: number };

const WHITE: Colour = [255, 255, 255];
/** More shapes than this are drawings; their colours no longer decide what can be read. */
const SHAPES_MAX = 5_000;

/** Remembers what was painted on a page, to tell what lies behind a text and what was laid over it later. */
export class Backdrop {
  readonly #painted: Painted[] = [];
  #order = 0;

  /** A filled shape (`null`: a picture or pattern) that hides what is under it. */
  paint(box: Box, colour: Colour): void {
    if (this.#painted.length < SHAPES_MAX) this.#painted.push({ box, colour, order: this.#order });
  }

  /** The number of the next thing drawn: give it back to `isCovered`. */
  next(): number {
    this.#order += 1;
    return this.#order;
  }

  /** The colour a text in the middle of `box` would be drawn on. White paper when nothing was painted. */
  behind(box: Box): Colour {
    const x = (box.x0 + box.x1) / 2;
    const y = (box.y0 + box.y1) / 2;
    const under = this.#painted.findLast((shape) => contains(shape.box, x, y));
    return under ? under.colour : WHITE;
  }

  /** True when something painted after `order` lies over the whole text. */
  isCovered(box: Box, order: number): boolean {
    const middle = (box.y0 + box.y1) / 2;
    return this.#painted.some(
      (shape) =>
        shape.order >= order && contains(shape.box, box.x0 + 0.5, middle) && contains(shape.box, box.x1 - 0.5, middle),
    );
  }
}

/** True when a person could not tell the two colours apart on a screen. Unknown looks are given the benefit of the doubt. */
export function isSameToTheEye(text: Colour, background: Colour): boolean {
  if (!text || !background) return false;
  const [dark, light] = [luminance(text), luminance(background)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05) < CONTRAST_MIN && distance(text, background) < DISTANCE_MIN;
}

// 21 is black on white. Pale grey captions of real resumes begin at 1.4.
const CONTRAST_MIN = 1.15;
const DISTANCE_MIN = 60;

function luminance([r, g, b]: readonly [number, number, number]): number {
  const [red, green, blue] = [r, g, b].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((byte, at) => Math.abs(byte - (other[at] ?? 0))));
}
