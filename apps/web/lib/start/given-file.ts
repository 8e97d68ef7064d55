import { LIMITS } from '@intervue/shared';

/** What the file dialog offers for a resume or a job description. */
export const DOCUMENTS = [
  '.pdf,.docx,.txt,.md,.markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain,text/markdown',
].join(',');

/** What the server would refuse anyway need not be sent. What a file is, the server decides by its content. */
export function fileProblem({ size }: { size: number }): string | null {
  if (size === 0) return 'The file is empty.';
  if (size > LIMITS.resumeBytesMax) return 'The file is larger than 10 MB.';
  return null;
}

/** The same of a resume that is pasted. */
export function resumeTextProblem(text: string): string | null {
  if (text.trim() === '') return 'There is no text yet.';
  if (text.length > LIMITS.resumeCharsMax)
    return `This is longer than ${LIMITS.resumeCharsMax.toLocaleString('en')} characters. Please shorten it.`;
  return null;
}

/** A resume as it is sent. `wantsModel`: the candidate ticked that a model may read it as well. */
export function resumeForm(file: File, wantsModel: boolean): FormData {
  const form = new FormData();
  // The server decides by it what to do with the file, so it comes first.
  if (wantsModel) form.append('model', 'yes');
  form.append('file', file);
  return form;
}

/** What was typed as the address of a page, with what people leave out; null when it is none. */
export function addressIn(given: string): string | null {
  const typed = given.trim();
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return /\s/.test(typed) || !typed.includes('.') || !URL.canParse(whole) ? null : whole;
}
