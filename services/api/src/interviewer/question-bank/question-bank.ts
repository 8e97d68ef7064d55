import type { BankQuestion } from './bank-question.ts';
import { behavioralEasyPeople } from './packs/behavioral-easy-people.ts';
import { behavioralEasyWork } from './packs/behavioral-easy-work.ts';
import { behavioralHardLeading } from './packs/behavioral-hard-leading.ts';
import { behavioralHardWork } from './packs/behavioral-hard-work.ts';
import { behavioralMediumPeople } from './packs/behavioral-medium-people.ts';
import { behavioralMediumWork } from './packs/behavioral-medium-work.ts';
import { codingDiscussionEasy } from './packs/coding-discussion-easy.ts';
import { codingDiscussionHardBehaviour } from './packs/coding-discussion-hard-behaviour.ts';
import { codingDiscussionHardStructure } from './packs/coding-discussion-hard-structure.ts';
import { codingDiscussionMedium } from './packs/coding-discussion-medium.ts';
import { systemDesignEasy } from './packs/system-design-easy.ts';
import { systemDesignHardFoundations } from './packs/system-design-hard-foundations.ts';
import { systemDesignHardProducts } from './packs/system-design-hard-products.ts';
import { systemDesignMedium } from './packs/system-design-medium.ts';
import { technicalEasyBuilding } from './packs/technical-easy-building.ts';
import { technicalEasyCraft } from './packs/technical-easy-craft.ts';
import { technicalEasyRunning } from './packs/technical-easy-running.ts';
import { technicalEasySpecialists } from './packs/technical-easy-specialists.ts';
import { technicalHardBuilding } from './packs/technical-hard-building.ts';
import { technicalHardCraft } from './packs/technical-hard-craft.ts';
import { technicalHardRunning } from './packs/technical-hard-running.ts';
import { technicalHardSpecialists } from './packs/technical-hard-specialists.ts';
import { technicalMediumBuilding } from './packs/technical-medium-building.ts';
import { technicalMediumCraft } from './packs/technical-medium-craft.ts';
import { technicalMediumRunning } from './packs/technical-medium-running.ts';
import { technicalMediumSpecialists } from './packs/technical-medium-specialists.ts';
import { warmups } from './packs/warmups.ts';

/** Every question that can be asked without a model. Warm-ups come apart: they are no main questions. */
export const questionBank: { readonly warmups: readonly BankQuestion[]; readonly questions: readonly BankQuestion[] } =
  {
    warmups,
    questions: [
      ...behavioralEasyPeople,
      ...behavioralEasyWork,
      ...behavioralMediumPeople,
      ...behavioralMediumWork,
      ...behavioralHardLeading,
      ...behavioralHardWork,
      ...technicalEasyBuilding,
      ...technicalEasyCraft,
      ...technicalEasyRunning,
      ...technicalEasySpecialists,
      ...technicalMediumBuilding,
      ...technicalMediumCraft,
      ...technicalMediumRunning,
      ...technicalMediumSpecialists,
      ...technicalHardBuilding,
      ...technicalHardCraft,
      ...technicalHardRunning,
      ...technicalHardSpecialists,
      ...systemDesignEasy,
      ...systemDesignMedium,
      ...systemDesignHardFoundations,
      ...systemDesignHardProducts,
      ...codingDiscussionEasy,
      ...codingDiscussionMedium,
      ...codingDiscussionHardBehaviour,
      ...codingDiscussionHardStructure,
    ],
  };
