import type { Education, Experience, ParsedResume, ResumeReading } from '@intervue/shared';
import { AbortScope } from '../base/abort-scope.ts';
import type { Clock } from '../base/clock.ts';
import { newSecret } from '../base/ids.ts';
import type { FormFiller } from '../ports/form-filler.ts';
import { type PageStart, sourcesOf } from './field-sources.ts';
import { keptWords, maskContact } from './mask-contact.ts';
import { ResumeForm } from './resume-form.ts';
import { fencedResume, resumeInstructions } from './resume-instructions.ts';
import { Standing } from './standing.ts';
import { withoutOrders } from './trust.ts';
import { verified } from './verified.ts';

const ANSWER_MS_MAX = 12_000;
/** Eight dense pages; resumes are two. */
const TEXT_CHARS_MAX = 30_000;

export type Asked = { pages: readonly PageStart[]; model: FormFiller; clock: Clock; signal: AbortSignal };

/**
 * Has a model read the resume as well. It sees no contact data, and of what it says only that counts which stands in the text.
 * Where it fails, is late or talks nonsense, the reading by rules stays, with a note. @throws only `signal.reason`, called off.
 */
export async function readWithModel(reading: ResumeReading, { pages, ...asked }: Asked): Promise<ResumeReading> {
  const { parsed_resume: ruled } = reading;
  const { text, hasOrders } = withoutOrders(ruled.raw_text);
  const masked = maskContact(text.slice(0, TEXT_CHARS_MAX), { contact: ruled.contact, kept: keptWords(ruled) });
  const form = await filled(masked, asked);
  const orderNotes = hasOrders
    ? ['Some lines speak to a machine that may read them; nothing was done about them.']
    : [];
  if (form === null) {
    const notes = [
      ...reading.notes,
      ...orderNotes,
      'The language model gave no usable answer, so the file was read by rules alone.',
    ];
    return { ...reading, notes };
  }
  const found = verified(form, new Standing(text));
  const parsed_resume = merged(ruled, found);
  const isStructured =
    parsed_resume.experiences.length > 0 || parsed_resume.education.length > 0 || parsed_resume.skills.length > 0;
  return {
    ...reading,
    parsed_resume,
    extraction: isStructured ? 'structured' : 'text_only',
    notes: [...reading.notes.filter((note) => !isStructured || !note.startsWith('No usual sections')), ...orderNotes],
    sources: sourcesOf(parsed_resume, pages),
    read_by: asked.model.label,
  };
}

/** What the model wrote; null when that is nothing of use. */
async function filled(text: string, { model, clock, signal }: Omit<Asked, 'pages'>): Promise<ResumeForm | null> {
  signal.throwIfAborted();
  using scope = AbortScope.within(signal);
  using _deadline = clock.after(ANSWER_MS_MAX, () => scope.end());
  const mark = `----- ${newSecret()} -----`;
  // Somebody who does not listen to the signal is not waited for either.
  const ended = new Promise<null>((resolve) => {
    scope.signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const asking = model.fill(
    {
      system: resumeInstructions(mark),
      messages: [{ role: 'candidate', text: fencedResume(text, mark) }],
      schema: ResumeForm,
    },
    { signal: scope.signal },
  );
  const form = await Promise.race([ended, asking.catch(() => null)]);
  signal.throwIfAborted();
  const checked = ResumeForm.safeParse(form);
  return checked.success ? checked.data : null;
}

/** Contact data always as rules found them; each other part from the model where it found at least as much. */
function merged(ruled: ParsedResume, found: ResumeForm): ParsedResume {
  const facts = (entries: readonly Experience[]) =>
    entries.reduce((sum, { company, title }) => sum + (company === '' ? 0 : 1) + (title === '' ? 0 : 1), 0);
  const studies = (entries: readonly Education[]) => entries.filter(({ institution }) => institution !== '').length;
  const richer = (own: readonly string[], other: readonly string[]) => [...(other.length >= own.length ? other : own)];
  return {
    contact: ruled.contact,
    summary: found.summary ?? ruled.summary,
    experiences: facts(found.experiences) >= facts(ruled.experiences) ? found.experiences : ruled.experiences,
    education: studies(found.education) >= studies(ruled.education) ? found.education : ruled.education,
    skills: richer(ruled.skills, found.skills),
    certifications: richer(ruled.certifications, found.certifications),
    raw_text: ruled.raw_text,
  };
}
