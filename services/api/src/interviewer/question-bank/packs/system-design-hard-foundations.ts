import { pack } from '../pack.ts';

/** System design below the product, with goals that pull apart: limits, telemetry, storage, tenants, replacement. */
export const systemDesignHardFoundations = pack('system_design', 'hard', [
  {
    id: 'design-global-limits',
    competency: 'weighing options',
    area: 'rate limiting',
    text: 'Calls to your service arrive in six regions of the world. Each customer has one limit for all of them, and checking it may take only a few milliseconds. Where do you give way?',
    rephrased: 'How would you enforce one worldwide limit for each customer when checks have to be extremely quick?',
    hint: 'Exact, fast and worldwide do not go together, so choose.',
    goodAnswer:
      'names what cannot be had together; local budgets, shared out again; bounded error stated in numbers; behaviour when regions are cut off',
    followUps: {
      'How large can the error get in the worst case?': ['error', 'exact', 'approximate', 'budget', 'share'],
      'What happens when one region is cut off from the rest?': ['region', 'regions', 'partition', 'cut off', 'local'],
      'How do you treat a customer whose traffic jumps from one region to another?': [
        'traffic',
        'rebalance',
        'move',
        'sync',
      ],
      'Who would complain first about your choice?': [],
    },
  },
  {
    id: 'design-alerting-for-emergencies',
    competency: 'reliability',
    area: 'notification',
    text: 'A country wants to alert thirty million phones to a flood within one minute. A false alarm would be a scandal. How would you design the path of such an alert?',
    rephrased: 'How would you build a system that warns millions of people quickly, and never by mistake?',
    hint: 'Think of who may press the button, and of a night when half the network is down.',
    goodAnswer:
      'several independent paths; four eyes without losing the minute; tests that do not alarm; what is seen when it fails',
    followUps: {
      'How do you test it all without frightening people?': ['test', 'tests', 'rehearse', 'drill', 'exercise'],
      'How fast can two people come to an agreement at four in the morning?': [
        'approve',
        'approval',
        'authorise',
        'authorize',
        'button',
      ],
      'What still works when the power is out?': ['network', 'tower', 'backup', 'redundant', 'power'],
      'How do you call off a warning that was wrong?': [],
    },
  },
  {
    id: 'design-energy-telemetry',
    competency: 'cost',
    area: 'telemetry',
    text: 'Twenty million electricity meters report every quarter of an hour. Billing needs every value for ten years, while the grid needs the picture of the last minutes. How do you serve both?',
    rephrased: 'How would you handle meter data that one side needs fresh and another needs complete and for years?',
    hint: 'The two readers forgive different mistakes.',
    goodAnswer: 'two readers, two promises; late and corrected values; storage by age and its price; proof for billing',
    followUps: {
      'What happens when a meter corrects a value from last month?': [
        'correct',
        'correction',
        'late',
        'wrong',
        'update',
      ],
      'How much data may each of the two lose?': ['lose', 'loss', 'missing', 'drop', 'estimate'],
      'What would you pay for ten years of all this, in order of size?': [
        'storage',
        'archive',
        'cost',
        'compress',
        'cold',
      ],
      'How do you prove to a customer that the bill is right?': [],
    },
  },
  {
    id: 'design-sync-for-huge-trees',
    competency: 'scaling',
    area: 'file sync',
    text: 'A film studio keeps the same fifty million files in four cities. When somebody renames a folder at the top, all of them may be touched. How would you design it?',
    rephrased: 'How do you keep giant folders the same in several cities?',
    hint: 'Think of what a rename of the top folder means.',
    goodAnswer:
      'names apart from content; large moves as small facts; order of what is sent first; checks for silent damage',
    followUps: {
      'What does a rename of the top folder cost in your design?': ['rename', 'path', 'paths', 'move', 'tree'],
      'How do you decide which bytes travel first?': ['priority', 'first', 'bandwidth', 'order', 'queue'],
      'How would you detect a file that went bad without anybody noticing?': [
        'checksum',
        'hash',
        'corrupt',
        'verify',
        'compare',
      ],
      'What do artists see while the cities disagree?': [],
    },
  },
  {
    id: 'design-tenant-with-own-rules',
    competency: 'evolution',
    area: 'multi-tenant',
    text: 'Your shared product has found its first government customer. They demand data in their own country, keys of their own and fewer releases. How do you keep it one product?',
    rephrased: 'How do you serve one very special customer without ending up with two products?',
    hint: 'Ask which wish is about place, which about time and which about trust.',
    goodAnswer:
      'which difference is configuration; price of each older version; operations you may not see into; what is refused',
    followUps: {
      'How many versions can you keep alive at once?': ['version', 'versions', 'release', 'releases', 'branch'],
      'How do you repair a system you are not allowed to look into?': ['access', 'keys', 'support', 'logs', 'operate'],
      'Which of their demands would you refuse?': ['demand', 'special', 'custom', 'configuration', 'region'],
      'What would the second such customer change?': [],
    },
  },
  {
    id: 'design-core-system-replacement',
    competency: 'evolution',
    area: 'migration',
    text: 'The core system of an insurance company is forty years old. Nobody knows all its rules, and the last people who understand it are about to leave. How would you plan its replacement over several years?',
    rephrased: 'How would you replace a very old core system that nobody fully understands?',
    hint: 'Think of how to learn what it really does.',
    goodAnswer:
      'learns behaviour by comparing; slices that bring value early; both run side by side; stop rules and endurance over years',
    followUps: {
      'How do you find out the rules that nobody wrote down?': [
        'rules',
        'knowledge',
        'document',
        'people',
        'behaviour',
      ],
      'Which slice would you move first?': ['slice', 'step', 'first', 'product', 'part'],
      'What do you do when the new system is right and the old one was wrong for years?': [
        'compare',
        'parallel',
        'different',
        'difference',
        'bug',
      ],
      'What could make the programme fail in year three?': [],
    },
  },
  {
    id: 'design-observability-at-scale',
    competency: 'observability',
    area: 'operations',
    text: 'Three thousand services produce more logs than you can pay for, and still the important fact is often missing after an outage. How would you redesign what is recorded?',
    rephrased: 'You record too much and still miss what matters. What would you change?',
    hint: 'Start from the questions people ask during an outage.',
    goodAnswer:
      'starts from questions, not from data; keeps the unusual, samples the normal; budgets and owners; one thread through all services',
    followUps: {
      'How do you decide beforehand which single request will be interesting?': [
        'sample',
        'sampling',
        'trace',
        'traces',
        'tail',
      ],
      'Who pays for what is recorded, in your design?': ['budget', 'cost', 'teams', 'owner', 'price'],
      'How would you get three thousand teams to go along?': ['standard', 'library', 'adopt', 'migrate'],
      'Which question would you no longer be able to answer?': [],
    },
  },
]);
