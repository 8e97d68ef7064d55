import { describe, expect, it } from 'vitest';
import { whoTakesPart } from './who-takes-part.ts';

describe('who takes part', () => {
  it('[WB69] is nobody where nothing leaves the server', () => {
    expect(whoTakesPart([])).toBeNull();
  });

  it('[WB69] is said with what each gets', () => {
    expect(whoTakesPart([{ name: 'OpenAI', stages: ['hearing', 'voice'] }])).toBe(
      "To hold the interview, this server sends your voice and the interviewer's lines to OpenAI. What they do with it is in their own terms.",
    );
    const both = whoTakesPart([
      { name: 'OpenAI', stages: ['hearing', 'interviewer', 'voice'] },
      { name: 'Anthropic', stages: ['interviewer'] },
    ]);
    expect(both).toContain(
      "your voice, what is said and the interviewer's lines to OpenAI; and what is said to Anthropic.",
    );
  });
});
