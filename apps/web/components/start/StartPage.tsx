'use client';

import { useCapabilities } from '../../lib/start/use-capabilities.ts';
import { withJob } from '../../lib/start/start-form.ts';
import { useStartForm } from '../../lib/start/use-start-form.ts';
import { whoTakesPart } from '../../lib/start/who-takes-part.ts';
import { Button } from '../ui/Button.tsx';
import { Brand } from '../ui/Brand.tsx';
import { Trouble } from '../ui/Trouble.tsx';
import { ConsentFields } from './ConsentFields.tsx';
import { InterviewFields } from './InterviewFields.tsx';
import { JobFacts } from './JobFacts.tsx';
import { JobField } from './JobField.tsx';
import { ResumeField } from './ResumeField.tsx';
import { Section } from './Section.tsx';
import { VoiceFields } from './VoiceFields.tsx';

/** Where an interview begins: what kind, with what background, and on which terms. */
export function StartPage() {
  const known = useCapabilities();
  const takesPart = known && whoTakesPart(known.vendors);
  const { form, change, changeBy, choose, problems, failure, isStarting, start } = useStartForm(takesPart !== null);
  return (
    <div className="mx-auto w-full max-w-2xl px-4 pt-6 pb-20 sm:px-6 sm:pt-10 lg:max-w-5xl">
      <Brand />
      <main>
        <h1 className="mt-10 text-balance font-semibold text-3xl text-ink tracking-tight sm:mt-12 sm:text-[2.75rem] sm:leading-tight">
          Practise the interview before it counts
        </h1>
        <p className="mt-4 mb-9 max-w-2xl text-pretty text-lg text-muted leading-relaxed sm:mb-11">
          Speak with an AI interviewer that listens, asks about what you said, and ends on time. No account
          {known?.vendors.length === 0 ? ', and it stays on this server' : ''}.
        </p>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <Section title="The interview" says="What you are asked, and for how long.">
            <InterviewFields settings={form.settings} onChoose={choose} />
          </Section>
          <Section title="Your background" says="Optional. With it, the questions are about you and about the job.">
            <ResumeField
              resume={form.resume}
              problems={problems}
              model={known?.reads_resumes_with ?? null}
              onResume={(resume) => change({ resume })}
            />
            <div className="space-y-3">
              <JobField
                form={form}
                problems={problems}
                canFetch={known?.fetches_jobs ?? false}
                onChange={change}
                onJob={(job) => changeBy((before) => withJob(before, job))}
              />
              <JobFacts
                facts={form.jobFacts}
                problem={problems.job_facts}
                onFacts={(jobFacts) => change({ jobFacts })}
              />
            </div>
          </Section>
          <Section title="The conversation" says="How the interviewer sounds, and how you answer.">
            <VoiceFields voices={known?.voices ?? []} settings={form.settings} onChoose={choose} />
          </Section>
          <Section title="Before you begin" says="What stays of it, and what you agree to.">
            <ConsentFields
              keep={form.keep}
              hasAgreed={form.hasAgreed}
              error={problems.hasAgreed}
              takesPart={takesPart}
              onKeep={(keep) => change({ keep })}
              onAgree={(hasAgreed) => change({ hasAgreed })}
            />
            <div className="grid gap-4 pt-1 sm:justify-items-start">
              <Trouble says={failure} />
              <Button type="submit" size="large" disabled={isStarting}>
                {isStarting ? 'Opening…' : 'Continue to the microphone check'}
              </Button>
            </div>
          </Section>
        </form>
      </main>
    </div>
  );
}
