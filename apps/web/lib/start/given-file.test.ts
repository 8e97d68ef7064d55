import { LIMITS } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { addressIn, DOCUMENTS, fileProblem, resumeForm, resumeTextProblem } from './given-file.ts';

describe('what may be given', () => {
  it('[WB73] is, as a resume, PDF, Word, text or Markdown', () => {
    for (const ending of ['.pdf', '.docx', '.txt', '.md']) expect(DOCUMENTS.split(',')).toContain(ending);
  });

  it('[WB73] is refused, as a resume, without being sent when the server would refuse it', () => {
    const sizes = [0, 1, LIMITS.resumeBytesMax, LIMITS.resumeBytesMax + 1];
    expect(sizes.map((size) => fileProblem({ size }))).toEqual([
      'The file is empty.',
      null,
      null,
      'The file is larger than 10 MB.',
    ]);
    expect([' \n', 'Ada Park', 'x'.repeat(LIMITS.resumeCharsMax + 1)].map(resumeTextProblem)).toEqual([
      'There is no text yet.',
      null,
      'This is longer than 60,000 characters. Please shorten it.',
    ]);
  });

  it('[WB77] takes an address as people type it, and nothing that is none', () => {
    expect(['https://jobs.example/7', ' jobs.example/7 ', 'HTTP://jobs.example'].map(addressIn)).toEqual([
      'https://jobs.example/7',
      'https://jobs.example/7',
      'HTTP://jobs.example',
    ]);
    expect(['', 'engineer', 'We look for. Engineers', 'https://'].map(addressIn)).toEqual([null, null, null, null]);
  });

  it('[WB74] asks for a model only when that was ticked, before the file', () => {
    const file = new File(['Ada Park'], 'ada.txt');
    expect([...resumeForm(file, false).keys()]).toEqual(['file']);
    expect([...resumeForm(file, true)].map(([name, value]) => [name, value instanceof File])).toEqual([
      ['model', false],
      ['file', true],
    ]);
    expect(resumeForm(file, true).get('model')).toBe('yes');
  });
});
