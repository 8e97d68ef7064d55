import { LIMITS } from '@intervue/shared';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TextArea } from '../ui/Field.tsx';

const EXAMPLE =
  'The team has six people.\nOn-call comes round every eight weeks.\nRemote work is fine three days a week.';
const MOST = LIMITS.jobFactsCharsMax.toLocaleString('en');

type Props = { facts: string; problem: string | undefined; onFacts: (facts: string) => void };

/** What the interviewer may tell when it is asked about the job. */
export function JobFacts({ facts, problem, onFacts }: Props) {
  return (
    <Disclosure
      isQuiet
      title="What may the interviewer tell about the job?"
      says={facts.trim() === '' ? undefined : 'Filled in'}
      isNeeded={problem !== undefined}
    >
      <TextArea
        label="Facts about the job"
        isOptional
        hint={`One a line, ${MOST} characters at most. When you ask about the job, the interviewer tells these and nothing else.`}
        rows={4}
        placeholder={EXAMPLE}
        value={facts}
        error={problem}
        onValue={onFacts}
      />
    </Disclosure>
  );
}
