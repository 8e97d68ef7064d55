'use client';

import { Difficulty, type InterviewSettings, type InterviewType, LIMITS, Persona } from '@intervue/shared';
import {
  COMMON_KINDS,
  DIFFICULTIES,
  finerSay,
  isFolded,
  JUDGED,
  KINDS,
  MANNERS,
  MORE_KINDS,
  moreKindsSay,
  questionsSay,
  SENIORITIES,
  seniorityOf,
} from '../../lib/start/interview-choices.ts';
import { Switch } from '../ui/Check.tsx';
import { Choice, Steps } from '../ui/Choice.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Field, Select } from '../ui/Field.tsx';

type Props = { settings: InterviewSettings; onChoose: (change: Partial<InterviewSettings>) => void };

const MINUTES = [10, 15, 20, 30, 45, 60];

/** What kind of interview it is. */
export function InterviewFields({ settings, onChoose }: Props) {
  const options = (kinds: readonly InterviewType[]) => kinds.map((value) => ({ value, ...KINDS[value] }));
  return (
    <>
      <Choice
        legend="What kind of interview?"
        value={settings.type}
        options={options(COMMON_KINDS)}
        onValue={(type) => onChoose({ type })}
        columns="sm:grid-cols-2"
        folded={{
          title: 'More kinds',
          says: moreKindsSay(settings.type),
          isNeeded: isFolded(settings.type),
          options: options(MORE_KINDS),
        }}
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
        options={Difficulty.options.map((value) => ({ value, label: DIFFICULTIES[value].label }))}
        hint={DIFFICULTIES[settings.difficulty].says}
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
          hint={questionsSay(settings)}
          value={String(settings.max_questions)}
          options={Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
          onValue={(value) => onChoose({ max_questions: Number(value) })}
        />
      </div>
      <FinerFields settings={settings} onChoose={onChoose} />
    </>
  );
}

/** What most leave as it is: how the interviewer carries itself, for which stage, and whether the level follows the answers. */
function FinerFields({ settings, onChoose }: Props) {
  return (
    <Disclosure title="Fine-tune it" says={finerSay(settings)}>
      <Steps
        legend="The interviewer's manner"
        value={settings.persona}
        options={Persona.options.map((value) => ({ value, label: MANNERS[value].label }))}
        hint={MANNERS[settings.persona].says}
        onValue={(persona) => onChoose({ persona })}
      />
      <Select
        label="How far along is the role?"
        value={settings.seniority ?? JUDGED}
        options={SENIORITIES}
        onValue={(value) => onChoose({ seniority: seniorityOf(value) })}
      />
      <Switch
        label="Make it easier or harder as I answer"
        says="Two full answers in a row make the next question harder, two that tell little make it easier."
        isOn={settings.adapts}
        onChange={(adapts) => onChoose({ adapts })}
      />
    </Disclosure>
  );
}
