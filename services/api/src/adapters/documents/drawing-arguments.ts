import type { Colour } from './drawing-state.ts';
import type { Box, Matrix } from './matrix.ts';

/** The arguments of a drawing command. */
export type Args = ArrayLike<unknown>;

/** The colour of a command: `#rrggbb`, or three bytes. */
export function colourOf(args: ArrayLike<unknown>): Colour {
  const [first, second, third] = [args[0], args[1], args[2]];
  if (typeof first === 'string' && /^#[0-9a-f]{6}/i.test(first)) {
    const value = Number.parseInt(first.slice(1, 7), 16);
    return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  }
  if (typeof first === 'number' && typeof second === 'number' && typeof third === 'number')
    return [first, second, third];
  return null;
}

/** The box a filled path covers, or null when the path leaves much of it open (a ring, a letter, a diagonal). */
export function pathBox(data: unknown, around: Box): Box | null {
  const numbers = Array.isArray(data) ? data[0] : null;
  if (!(numbers instanceof Float32Array)) return null;
  const all = (around.x1 - around.x0) * (around.y1 - around.y0);
  return all > 0 && Math.abs(enclosed(numbers)) >= all * 0.8 ? around : null;
}

/** True for lists of any kind. */
export function isArrayLike(value: unknown): value is Args {
  return typeof value === 'object' && value !== null && 'length' in value;
}

/** A finite number; 0 of anything else. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Six numbers as a map. */
export function matrixOf(value: unknown): Matrix {
  const at = (index: number) => (isArrayLike(value) ? numberOf(value[index]) : 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** Four numbers as a box; null of anything else. */
export function boxOf(value: unknown): Box | null {
  if (!isArrayLike(value)) return null;
  const [x0, y0, x1, y1] = [0, 1, 2, 3].map((index) => numberOf(value[index])) as [number, number, number, number];
  return { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) };
}

/** The area inside the corner points of a path; curves count as their chords. */
function enclosed(numbers: Float32Array): number {
  let area = 0;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let at = 0; at < numbers.length; ) {
    const kind = numbers[at] ?? 0;
    const points = POINTS[kind] ?? 0;
    const end = at + points * 2;
    const [nextX, nextY] = points > 0 ? [numbers[end - 1] ?? 0, numbers[end] ?? 0] : [startX, startY];
    if (kind === MOVE) [startX, startY] = [nextX, nextY];
    else area += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
    at = end + 1;
  }
  return (area + x * startY - startX * y) / 2;
}

const MOVE = 0;
/** Points that follow each drawing word: move, line, curve, quadratic curve, close. */
const POINTS: readonly number[] = [1, 1, 3, 2, 0];
