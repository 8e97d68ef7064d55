/** What an answer leaves open. */
export type Gap =
  | 'short'
  | 'own-part'
  | 'no-action'
  | 'no-result'
  | 'no-number'
  | 'vague'
  | 'unnamed-technology'
  | 'technology'
  | 'figure'
  | 'depth';

/** Ways to ask about a gap. `piece` is verbatim from the answer, `phrase` the same with the article it needs. */
export function probesFor(gap: Gap, piece: string, phrase: string): readonly string[] {
  return isAboutPart(gap) ? partProbes(gap, phrase) : detailProbes(gap, piece, phrase);
}

type PartGap = 'own-part' | 'no-action' | 'no-result' | 'no-number';

function isAboutPart(gap: Gap): gap is PartGap {
  return gap === 'own-part' || gap === 'no-action' || gap === 'no-result' || gap === 'no-number';
}

function detailProbes(gap: Exclude<Gap, PartGap>, piece: string, phrase: string): readonly string[] {
  switch (gap) {
    case 'short':
      return [
        `I'd like to hear a bit more about ${phrase}. What happened, step by step?`,
        `You mentioned ${phrase}. Could you walk me through it in more detail?`,
        `Could you tell me more about ${phrase}, as if I knew nothing about it?`,
      ];
    case 'vague':
      return [
        `You said "${piece}". Could you give me one concrete example of that?`,
        `When you say "${piece}", what exactly do you have in mind?`,
      ];
    case 'unnamed-technology':
      return [
        `You mentioned a ${piece}. Which one do you have in mind?`,
        `When you say ${piece}, which one are you thinking of?`,
      ];
    case 'technology':
      return [
        `You mentioned ${piece}. What made it the right choice there?`,
        `Staying with ${piece}, what would you have to watch out for when using it that way?`,
        `What would you have lost by doing this without ${piece}?`,
        `Where have you seen ${piece} reach its limits?`,
      ];
    case 'figure':
      return [
        `You said ${piece}. How did you measure that?`,
        `Let me pick up one figure, ${piece}. Where does it come from?`,
        `What would have to change to do clearly better than ${piece}?`,
      ];
    case 'depth':
      return [
        `Let's go a little deeper into ${phrase}. What was the hardest decision there?`,
        `Thinking about ${phrase} again, what would you do differently today?`,
        `With ${phrase}, what nearly went wrong?`,
        `If somebody had challenged you on ${phrase}, what would their strongest argument have been?`,
      ];
  }
}

function partProbes(gap: PartGap, phrase: string): readonly string[] {
  switch (gap) {
    case 'own-part':
      return [
        `You said "we" a few times there. What was your own part when it came to ${phrase}?`,
        `Thinking of ${phrase}, which pieces of it were yours?`,
        `Let me separate you from the team for a moment. What did you personally do about ${phrase}?`,
      ];
    case 'no-action':
      return [
        `You mentioned ${phrase}. What did you do about it yourself?`,
        `I'd like to understand your own steps. What did you do, concretely, when it came to ${phrase}?`,
        `Staying with ${phrase} for a moment, what was the first thing you did?`,
      ];
    case 'no-result':
      return [
        `And ${phrase}, how did that turn out in the end?`,
        `You mentioned ${phrase}. What came of it?`,
        `Looking back at ${phrase}, what was different afterwards?`,
      ];
    case 'no-number':
      return [
        `You mentioned ${phrase}. If you had to put a number on the effect, what would it be?`,
        `How would you show somebody, with a figure, what changed with ${phrase}?`,
        `Roughly how big was the difference for ${phrase}, as a number?`,
      ];
  }
}

/** The same in easier words, for somebody who asks what was meant. `topic` is what the follow-up picked up. */
export function easierProbe(gap: string): string | null {
  switch (gap) {
    case 'short':
    case 'vague':
      return 'could you describe one real example of it?';
    case 'own-part':
    case 'no-action':
      return 'which part of that work did you do yourself?';
    case 'no-result':
      return 'what happened at the end?';
    case 'no-number':
    case 'figure':
      return 'how do you know how big the difference was?';
    case 'unnamed-technology':
      return 'what is the name of the tool you used?';
    case 'technology':
      return 'why did you use that tool and not another one?';
    case 'depth':
      return 'what was difficult about it?';
    default:
      return null;
  }
}
