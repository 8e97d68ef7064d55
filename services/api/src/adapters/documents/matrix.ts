/** An affine map as PDF writes it: [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A box with x0 <= x1 and y0 <= y1. */
export type Box = { x0: number; y0: number; x1: number; y1: number };

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** The upright box around a mapped box. */
export function mapBox(matrix: Matrix, box: Box): Box {
  const [a, b, c, d, e, f] = matrix;
  const xs = [box.x0, box.x1].flatMap((x) => [box.y0, box.y1].map((y) => a * x + c * y + e));
  const ys = [box.x0, box.x1].flatMap((x) => [box.y0, box.y1].map((y) => b * x + d * y + f));
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

/** What two boxes share; without area when they do not meet. */
export function intersect(one: Box, other: Box): Box {
  const x0 = Math.max(one.x0, other.x0);
  const y0 = Math.max(one.y0, other.y0);
  return { x0, y0, x1: Math.max(x0, Math.min(one.x1, other.x1)), y1: Math.max(y0, Math.min(one.y1, other.y1)) };
}

/** True when the point lies in the box. */
export function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}
