/** One step of putting what was heard beside what was said. */
export type AlignedWord = 'same' | 'replaced' | 'missed' | 'added';

/** How to get from the words that were said to those that were heard in the fewest steps, in order. */
export function alignWords(said: readonly string[], heard: readonly string[]): AlignedWord[] {
  const width = heard.length + 1;
  const costs = new Uint32Array((said.length + 1) * width);
  for (let column = 1; column < width; column += 1) costs[column] = column;
  for (let row = 1; row <= said.length; row += 1) {
    costs[row * width] = row;
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column;
      const replaced = (costs[at - width - 1] ?? 0) + (said[row - 1] === heard[column - 1] ? 0 : 1);
      costs[at] = Math.min(replaced, (costs[at - width] ?? 0) + 1, (costs[at - 1] ?? 0) + 1);
    }
  }
  return wayBack(said, heard, costs);
}

/** From the last words to the first; a replaced word comes before one missed and one added. */
function wayBack(said: readonly string[], heard: readonly string[], costs: Uint32Array): AlignedWord[] {
  const width = heard.length + 1;
  const costAt = (row: number, column: number) =>
    row < 0 || column < 0 ? Infinity : (costs[row * width + column] ?? Infinity);
  const steps: AlignedWord[] = [];
  let row = said.length;
  let column = heard.length;
  while (row > 0 || column > 0) {
    const before = costAt(row, column) - 1;
    if (said[row - 1] === heard[column - 1] && costAt(row - 1, column - 1) === before + 1) steps.push('same');
    else if (costAt(row - 1, column - 1) === before) steps.push('replaced');
    else steps.push(costAt(row - 1, column) === before ? 'missed' : 'added');
    const step = steps.at(-1);
    if (step !== 'added') row -= 1;
    if (step !== 'missed') column -= 1;
  }
  return steps.toReversed();
}
