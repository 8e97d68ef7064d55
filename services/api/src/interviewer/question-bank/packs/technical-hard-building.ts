import { pack } from '../pack.ts';

/** Demanding technical questions about making things: ambiguity, second-order effects, goals that pull apart. */
export const technicalHardBuilding = pack('technical', 'hard', [
  {
    id: 'rewrite-or-evolve',
    competency: 'design judgement',
    area: 'architecture',
    tags: 'software architect, solution architect, solutions architect, cloud architect, tech lead, team lead, principal engineer, staff engineer, software, developer, backend, back-end, back end, cto, engineering manager, frontend, front-end, full stack, full-stack, mobile, ios, android',
    text: 'An important system is ten years old. Its developers hate it, while its customers love it. How do you decide between rewriting it and changing it bit by bit?',
    rephrased: 'What speaks for rewriting an old but successful system, compared with improving it step by step?',
    hint: 'Think of what is in the old code that nobody remembers.',
    goodAnswer:
      'what truly hurts, with numbers; hidden knowledge in the old system; value along the way; a point of no return and a stop rule',
    followUps: {
      'What does the old system know that nobody remembers?': ['rewrite', 'new system', 'from scratch', 'replace'],
      'After how long must the first customer use the new part?': [
        'step by step',
        'gradually',
        'incremental',
        'strangler',
        'bit by bit',
      ],
      'Which sign would make you stop halfway?': ['risk', 'fail', 'budget', 'time', 'years'],
      'How do you keep good people on the old system meanwhile?': [],
    },
  },
  {
    id: 'microservices-turned-sour',
    competency: 'weighing options',
    area: 'architecture',
    tags: 'software architect, solution architect, solutions architect, cloud architect, microservices, backend, back-end, back end, distributed systems, tech lead, team lead, principal engineer, platform engineer, kubernetes, software, full stack, full-stack',
    text: 'A product was divided into forty services, and now even small changes need five teams. What would you find out before you merge any of them?',
    rephrased: 'Too many services make every change slow. How would you find out what to put together again?',
    hint: 'Look at what changes together and who decides about it.',
    goodAnswer:
      'changes that happen together; ownership and teams, not only code; data that crosses boundaries; one cheap experiment first',
    followUps: {
      'How would you find out which services change together?': [
        'together',
        'history',
        'commits',
        'coupled',
        'coupling',
      ],
      'What would you lose by merging two of them?': ['merge', 'combine', 'monolith', 'join'],
      'How does the structure of the teams come into it?': [
        'teams',
        'team',
        'ownership',
        'organisation',
        'organization',
      ],
      'Which of the forty would you leave alone, however small?': [],
    },
  },
  {
    id: 'latency-against-throughput',
    competency: 'performance',
    area: 'performance',
    tags: 'performance engineer, backend, back-end, back end, c++, rust, java, golang, game developer, embedded, sre, site reliability, software, full stack, full-stack',
    text: 'Your service is fast on average, yet one request in a thousand takes twenty times as long, and those hit your most important customers. How would you approach it?',
    rephrased: 'A few requests are extremely slow while most are fast. How do you find and fix that?',
    hint: 'Ask what those rare requests have in common, or what they meet on the way.',
    goodAnswer:
      'sees single requests, not averages; queues, pauses and shared resources; big customers have big data; knows the price of each remedy',
    followUps: {
      'Why would it be your biggest customers who are hit?': ['customers', 'large', 'biggest', 'data', 'accounts'],
      'How would you catch one such request in the act?': ['trace', 'tracing', 'sample', 'log', 'profile'],
      'What would sending the request twice do to the rest?': [
        'hedge',
        'hedging',
        'retry',
        'duplicate',
        'second request',
      ],
      'Which part of the remedy would make the average worse?': [],
    },
  },
  {
    id: 'safe-concurrency-at-scale',
    competency: 'fundamentals',
    area: 'languages and runtime',
    tags: 'rust, golang, java, c++, erlang, scala, kotlin, backend, back-end, back end, embedded, game developer, software, full stack, full-stack',
    text: 'Suppose your team has had several hard faults caused by shared memory between threads. What would you change in how the team writes code, beyond fixing each fault?',
    rephrased: 'How would you make a whole team safer from faults with threads?',
    hint: 'Think of rules, of tools and of designs in which the fault cannot be written.',
    goodAnswer:
      'makes the fault hard to express; tools that find the rest; cost in speed and learning; how to move existing code',
    followUps: {
      'How can a design make such a fault impossible to write?': [
        'immutable',
        'messages',
        'actors',
        'ownership',
        'channels',
      ],
      'What would that cost in speed?': ['copy', 'copies', 'lock', 'slower', 'overhead'],
      'How do you treat the old code that follows no rule?': ['legacy', 'existing', 'old code', 'migrate'],
      'How would you know after half a year that it helped?': [],
    },
  },
  {
    id: 'test-strategy-for-risk',
    competency: 'testing',
    area: 'testing',
    tags: 'qa, testing, test engineer, tester, test automation, tech lead, team lead, software, developer, medical device, financial analyst, controller, backend, back-end, frontend, front-end, full stack, full-stack, mobile, ios, android',
    text: 'You join a product where a fault can cost lives or a lot of money, and testing before each release takes six weeks. How would you make it faster without making it less safe?',
    rephrased: 'How do you shorten very long testing of a product that must not fail?',
    hint: 'Ask what each week of testing has found in the past.',
    goodAnswer:
      'what each test has ever found; smaller changes carry less risk; prevention before inspection; evidence for those who approve',
    followUps: {
      'What would you drop first?': ['drop', 'remove', 'fewer', 'less', 'cut'],
      'Who would have to be convinced that it is still safe?': [
        'regulator',
        'audit',
        'management',
        'approve',
        'compliance',
      ],
      'Which risk grows when releases become more frequent?': [
        'smaller',
        'frequent',
        'often',
        'automate',
        'automation',
      ],
      'What would make you go back to the six weeks?': [],
    },
  },
  {
    id: 'shared-components-many-teams',
    competency: 'user focus',
    area: 'front end',
    tags: 'frontend, front-end, front end, design system, ux, ui, react, vue, angular, web, web designer, product designer, accessibility',
    text: 'Ten teams build on one set of shared interface components. They complain that it is slow to change, and users complain that every screen feels different. What would you do?',
    rephrased: 'How would you run shared interface components so that both teams and users are happy?',
    hint: 'Think of what must be the same everywhere and what may differ.',
    goodAnswer:
      'what must be equal and what may differ; a path for teams to contribute; seen with the eyes of users; how old versions disappear',
    followUps: {
      'What must be the same on every screen, in your view?': ['consistent', 'standard', 'different'],
      'How can a team get what it needs within a day?': ['contribute', 'wait', 'slow', 'request', 'fork'],
      'How do the old versions disappear?': ['version', 'versions', 'upgrade', 'migrate', 'breaking'],
      'How would you measure that users are better off?': [],
    },
  },
  {
    id: 'offline-edits-collide',
    competency: 'data modelling',
    area: 'mobile',
    tags: 'mobile, ios, android, swift, kotlin, flutter, react native, mobile app',
    text: 'Field workers edit the same records on their phones, often without a connection for a whole day. How do you bring their changes together in the evening?',
    rephrased: 'Several people changed the same record while offline. How does your app merge that?',
    hint: 'Take a single record with two different edits and follow it.',
    goodAnswer:
      'records intentions, not only values; rules by kind of field; a person decides where rules cannot; wrong clocks and late phones',
    followUps: {
      'Which conflicts would you leave to a person?': ['conflict', 'conflicts', 'merge', 'manual'],
      'What if the clock of one phone is wrong by an hour?': ['timestamp', 'time', 'last write', 'latest', 'clock'],
      'What happens to a phone that comes back after three weeks?': ['sync', 'queue', 'server', 'version'],
      'How would you explain the result to the two people?': [],
    },
  },
]);
