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

  it('[WB80] says what is sent to prepare questions, and to whom', () => {
    const alone = [{ name: 'Anthropic', stages: ['interviewer' as const] }];
    expect(whoTakesPart(alone)).toBe(
      'To hold the interview, this server sends what is said to Anthropic. To prepare its questions, Anthropic also gets the kind of job, the job description and your resume without contact data. What they do with it is in their own terms.',
    );
    const both = whoTakesPart([...alone, { name: 'OpenAI', stages: ['interviewer', 'voice'] }]);
    expect(both).toContain('To prepare its questions, Anthropic and OpenAI also get the kind of job');
    expect(whoTakesPart([{ name: 'OpenAI', stages: ['voice'] }])).not.toContain('prepare');
  });
});
