'use client';

import { Difficulty, type InterviewSettings, InterviewType, LIMITS } from '@intervue/shared';
import { Choice, Steps } from '../ui/Choice.tsx';
import { Field, Select } from '../ui/Field.tsx';

type Props = { settings: InterviewSettings; onChoose: (change: Partial<InterviewSettings>) => void };

const TYPES: Record<InterviewType, { label: string; says: string }> = {
  behavioral: { label: 'Behavioral', says: 'What you did, and how' },
  technical: { label: 'Technical', says: 'How things work, and why' },
  system_design: { label: 'System design', says: 'Building something large' },
  coding_discussion: { label: 'Coding discussion', says: 'Solving problems aloud' },
  mixed: { label: 'Mixed', says: 'Behavioral, technical and system design in turn' },
};

const DIFFICULTIES: Record<Difficulty, string> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' };
const MINUTES = [10, 15, 20, 30, 45, 60];

/** What kind of interview it is. */
export function InterviewFields({ settings, onChoose }: Props) {
  return (
    <>
      <Choice
        legend="What kind of interview?"
        value={settings.type}
        options={InterviewType.options.map((value) => ({ value, ...TYPES[value] }))}
        onValue={(type) => onChoose({ type })}
        columns="sm:grid-cols-2 sm:*:last:col-span-full"
      />
      <Field
        label="For which role?"
        isOptional
        placeholder="Nurse, backend engineer, sales lead…"
        maxLength={LIMITS.roleCharsMax}
        value={settings.role}
        onChange={({ target }) => onChoose({ role: target.value })}
      />
      <Steps
        legend="How demanding?"
        value={settings.difficulty}
        options={Difficulty.options.map((value) => ({ value, label: DIFFICULTIES[value] }))}
        onValue={(difficulty) => onChoose({ difficulty })}
      />
      <div className="grid gap-x-4 gap-y-7 min-[26rem]:grid-cols-2">
        <Select
          label="How long, at most?"
          value={String(settings.time_budget_minutes)}
          options={MINUTES.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }))}
          onValue={(value) => onChoose({ time_budget_minutes: Number(value) })}
        />
        <Select
          label="How many main questions?"
          hint="Follow-ups are not counted."
          value={String(settings.max_questions)}
          options={Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
          onValue={(value) => onChoose({ max_questions: Number(value) })}
        />
      </div>
    </>
  );
}
