import type { Box, Matrix } from './matrix.ts';

/** A colour as bytes; `null` is a pattern, whose look is not known. */
export type Colour = readonly [number, number, number] | null;

/** What is known of a font: enough to tell bold from plain and letters from little pictures. */
export type FontFacts = {
  name: string;
  isBold: boolean;
  isIcons: boolean;
  isType3: boolean;
  unit: number;
  isVertical: boolean;
};

/** The part of a page's graphics state that decides where text stands and whether a person can see it. */
export type DrawingState = {
  ctm: Matrix;
  clip: Box;
  fill: Colour;
  /** Of outlines, which some letters are made of. */
  stroke: Colour;
  fillAlpha: number;
  isBlending: boolean;
  font: FontFacts;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is normal width. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
};

const NO_FONT: FontFacts = { name: '', isBold: false, isIcons: false, isType3: false, unit: 0.001, isVertical: false };

/** The state a page begins with. */
export function initialState(ctm: Matrix, page: Box): DrawingState {
  return {
    ctm,
    clip: page,
    fill: [0, 0, 0],
    stroke: [0, 0, 0],
    fillAlpha: 1,
    isBlending: false,
    font: NO_FONT,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  };
}
