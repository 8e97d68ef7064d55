import { pack } from '../pack.ts';

/** Demanding talks about what code does: faults, algorithms, speed and failure with hidden constraints. */
export const codingDiscussionHardBehaviour = pack('coding_discussion', 'hard', [
  {
    id: 'code-lost-update-rare',
    competency: 'debugging',
    area: 'concurrency',
    text: 'About once in a million orders, a change by one employee silently disappears. There is no error anywhere. How do you find the fault?',
    rephrased: 'Very rarely, saved changes vanish without an error. How do you hunt that down?',
    hint: 'Think of two people who open the same order.',
    goodAnswer:
      'forms a model before searching; makes the rare frequent; evidence that only this cause explains; a remedy that makes it impossible or visible',
    followUps: {
      'How would you make a rare fault frequent?': ['reproduce', 'rare', 'often', 'stress', 'simulate'],
      'Which evidence would rule out your favourite explanation?': [
        'overwrite',
        'two people',
        'same time',
        'transaction',
        'version',
      ],
      'What do users see in place of the lost change after your remedy?': [
        'lock',
        'optimistic',
        'conflict',
        'reject',
        'merge',
      ],
      'What do you do about the changes that are already lost?': [],
    },
  },
  {
    id: 'code-scheduler-fairness',
    competency: 'algorithms',
    area: 'scheduling',
    text: 'Jobs of very different length from thousands of customers share a hundred workers. Short jobs should be quick, and nobody may starve. How would you decide what runs next?',
    rephrased: 'How do you share workers fairly among long and short jobs?',
    hint: 'First say what fair means here.',
    goodAnswer:
      'defines fair and quick; unknown length of jobs; customers who split up their work; what is measured to prove it',
    followUps: {
      'What if you cannot know how long a job will take?': ['length', 'long', 'short', 'duration', 'estimate'],
      'How could a clever customer get more than a fair share?': ['customer', 'fair', 'share', 'quota', 'priority'],
      'What do you do with a long job that blocks a worker?': ['preempt', 'interrupt', 'block', 'limit', 'pause'],
      'Which number would you show to prove that it is fair?': [],
    },
  },
  {
    id: 'code-deduplicate-stream',
    competency: 'complexity',
    area: 'streams',
    text: 'A stream brings in a hundred thousand events per second, and about one in fifty is a repetition, sometimes days old. How would you filter the repetitions out with bounded memory?',
    rephrased: 'How do you remove repeated events from a very fast stream without remembering everything?',
    hint: 'Decide which is worse: letting a double through or losing a real one.',
    goodAnswer: 'which error is worse; window, sketch or disk, with sizes; splits by key; behaviour after a restart',
    followUps: {
      'Which is worse here, a double that gets through or a real event that is lost?': [
        'false',
        'positive',
        'lose',
        'bloom',
        'error',
      ],
      'Roughly how much memory does your idea need?': ['memory', 'bytes', 'window', 'keys', 'set'],
      'What does your filter know right after a restart?': ['restart', 'crash', 'persist', 'disk', 'state'],
      'How would you check in production that it does its job?': [],
    },
  },
  {
    id: 'code-timeouts-add-up',
    competency: 'error handling',
    area: 'error handling',
    text: 'A request passes through five layers, each with its own time limit and its own retries. Users wait for minutes and then get an error. How would you put that right?',
    rephrased: 'Many layers each wait and retry, so users wait far too long. What would you change?',
    hint: 'Multiply the retries of all the layers.',
    goodAnswer:
      'limits multiply; one deadline handed down; retries in one layer only; work is cancelled when nobody waits',
    followUps: {
      'Which one of the layers should do the retrying?': ['retry', 'retries', 'layer', 'layers'],
      'How does the lowest layer learn how much time is left?': ['deadline', 'timeout', 'time left', 'budget', 'pass'],
      'What happens to work for which nobody waits any more?': ['cancel', 'abort', 'stop', 'waste'],
      'How would you introduce that in a system of fifty teams?': [],
    },
  },
  {
    id: 'code-floating-results-differ',
    competency: 'edge cases',
    area: 'numbers',
    text: 'The same simulation gives slightly different results on two machines, and auditors demand identical ones. How would you get there?',
    rephrased: 'A calculation differs a little between two computers. How would you make it the same?',
    hint: 'Think of the order of additions, of parallel work and of libraries.',
    goodAnswer:
      'order and parallel sums; libraries, compilers, chance; identical against close enough; speed as the price',
    followUps: {
      'Why can the order of additions matter?': ['order', 'sum', 'addition', 'rounding', 'parallel'],
      'What would full identity cost in speed?': ['slow', 'slower', 'speed', 'performance', 'deterministic'],
      'How would you argue that close enough is good enough?': [
        'tolerance',
        'close',
        'difference',
        'epsilon',
        'auditors',
      ],
      'How would you find the first step where the two part ways?': [],
    },
  },
  {
    id: 'code-test-the-untestable',
    competency: 'testing',
    area: 'testing',
    text: 'A component depends on time, chance, the network and a hardware device, and it has failed in ways nobody foresaw. How would you make it testable to the core?',
    rephrased: 'How do you test code that depends on the clock, on luck and on devices?',
    hint: 'Think of what you could hand in from the outside.',
    goodAnswer:
      'decisions apart from effects; time and chance handed in; simulated failures in many orders; checks the simulation against reality',
    followUps: {
      'How do you know that your simulated device behaves like the real one?': [
        'simulate',
        'simulation',
        'fake',
        'mock',
        'device',
      ],
      'How do you find failures nobody thought of?': ['random', 'fuzz', 'chaos', 'inject', 'unexpected'],
      'What would you not test at all?': ['time', 'clock', 'pure', 'separate'],
      'How can a failure from the field be replayed on your desk?': [],
    },
  },
  {
    id: 'code-memory-layout-speed',
    competency: 'performance',
    area: 'performance',
    text: 'Two programs do the same number of steps on the same data, but one takes eight times as long. Profiling shows no hot spot. What would you examine?',
    rephrased: 'Why can one program be far slower than another with the same amount of work?',
    hint: 'Think of where the data lies, and of waiting.',
    goodAnswer:
      'memory access and layout; allocation, waiting and contention; an experiment for each suspicion; the tools may mislead',
    followUps: {
      'Which experiment would separate waiting for memory from waiting for a lock?': [
        'memory',
        'cache',
        'lock',
        'locks',
        'contention',
      ],
      'How could the profiler itself mislead you?': ['profiler', 'profile', 'sampling', 'tool', 'measure'],
      'What would a better layout of the data cost in readability?': [
        'layout',
        'array',
        'arrays',
        'objects',
        'pointers',
      ],
      'At what gain would you stop?': [],
    },
  },
]);
