import { pack } from '../pack.ts';

/** System design of products at large scale, with goals that pull apart and consequences for people. */
export const systemDesignHardProducts = pack('system_design', 'hard', [
  {
    id: 'design-private-messaging',
    competency: 'security',
    area: 'chat',
    text: 'A messenger for a hundred million people shall be readable only by those who write to each other, yet work on several devices and be searchable. How do you approach it?',
    rephrased: 'How would you build a messenger that even its operator cannot read?',
    hint: 'Ask what becomes harder when the server knows nothing.',
    goodAnswer: 'where keys live; new and lost devices; search and abuse without reading; what the server still learns',
    followUps: {
      'How does a new phone get to read the old messages?': ['device', 'devices', 'phone', 'backup', 'history'],
      'What does the server still learn about people?': ['metadata', 'server', 'encrypted', 'encryption', 'keys'],
      'How do you act against abuse that you cannot read?': ['abuse', 'spam', 'report', 'moderation'],
      'What comfort would you give up for the sake of secrecy?': [],
    },
  },
  {
    id: 'design-feed-with-ranking',
    competency: 'user focus',
    area: 'feed',
    text: 'A feed for two hundred million people is to be ranked by what is good for them in the long run, not by clicks alone. How would you design the system behind it?',
    rephrased: 'How do you build a feed that serves people well over months, and not only for the moment?',
    hint: 'Start with what you could measure that comes close to good for them.',
    goodAnswer:
      'a measure beyond clicks; candidates, then ranking, within a time limit; loops that feed themselves; experiments over long times',
    followUps: {
      'What would you measure, given that clicks mislead?': ['measure', 'metric', 'metrics', 'clicks', 'survey'],
      'How does the ranking change what people post?': ['post', 'creators', 'behaviour', 'behavior', 'feedback loop'],
      'How would you keep it within two hundred milliseconds?': ['model', 'features', 'candidates', 'latency', 'cache'],
      'How could you tell after a year that you had done harm?': [],
    },
  },
  {
    id: 'design-payments-across-providers',
    competency: 'reliability',
    area: 'payments',
    text: 'Your platform pays out to two million sellers through five banks, each with its own delays, fees and failures. How would you design the payouts so that one bad bank day hurts nobody much?',
    rephrased: 'How would you pay millions of sellers through several unreliable banks?',
    hint: 'Think of a payment of which nobody knows whether it went through.',
    goodAnswer:
      'unknown is a state of its own; never pays twice on switching; reconciles against statements; limits on damage and manual work',
    followUps: {
      'What do you do with a payment of which nobody knows whether it went through?': [
        'unknown',
        'timeout',
        'status',
        'pending',
        'confirm',
      ],
      'When may you switch a payment to another bank?': ['switch', 'fallback', 'other bank', 'route', 'routing'],
      'How do you find a cent that is missing?': ['reconcile', 'reconciliation', 'ledger', 'statement', 'compare'],
      'How much damage could a single wrong release do?': [],
    },
  },
  {
    id: 'design-search-with-permissions',
    competency: 'performance',
    area: 'search',
    text: 'Employees of a group with three hundred thousand people search across all company documents, but may find only what they are allowed to read. How would you design that search?',
    rephrased: 'How do you build company search in which everybody finds only what they may see?',
    hint: 'Ask when the right is checked: while indexing, while searching or afterwards.',
    goodAnswer:
      'rights in the index against checks afterwards; rights that change for thousands at once; no leak by counts or snippets; ranking within rights',
    followUps: {
      'What happens at the moment when a whole department loses a right?': [
        'rights',
        'permissions',
        'access',
        'groups',
        'change',
      ],
      'How could the search give something away without showing a document?': [
        'count',
        'snippet',
        'suggest',
        'leak',
        'results',
      ],
      'What does checking after the search do to speed?': ['filter', 'check', 'slow', 'index'],
      'What would you do when the source of the rights is not reachable?': [],
    },
  },
  {
    id: 'design-worldwide-booking',
    competency: 'consistency',
    area: 'booking',
    text: 'The same hotel rooms are offered on your site and on thirty others, which answer late or not at all. How would you design booking when nobody knows how many rooms are really free?',
    rephrased: 'How do you sell hotel rooms when other sites sell the same ones at the same time?',
    hint: 'Perfect knowledge is not to be had, so decide who carries which risk.',
    goodAnswer:
      'risk of overbooking as a business choice; fresh where it is scarce; what is promised to the guest and when; what happens after a collision',
    followUps: {
      'At what moment do you promise the room to the guest?': ['confirm', 'confirmed', 'promise', 'booking', 'payment'],
      'How many double bookings would you accept?': ['overbook', 'overbooking', 'double', 'percent', 'risk'],
      'Where would you spend your limited number of fresh checks?': ['cache', 'fresh', 'check', 'availability', 'poll'],
      'What happens to the two guests with one room?': [],
    },
  },
  {
    id: 'design-editor-for-regulated-text',
    competency: 'requirements',
    area: 'collaboration',
    text: 'Lawyers of two opposing firms draft one contract together, each with private comments. One day a court may want to know who wrote which sentence. How would you design the shared document?',
    rephrased: 'How would you build an editor for two parties who do not trust each other?',
    hint: 'Start with what each side must never see, and what nobody may change.',
    goodAnswer:
      'clarifies trust before technique; private layers really separate; history that can be proved; what an operator could do',
    followUps: {
      'How do you prove that the history was not changed afterwards?': [
        'history',
        'proof',
        'prove',
        'signature',
        'hash',
        'audit',
      ],
      'How do you make sure that private comments never travel with the text?': [
        'private',
        'comments',
        'separate',
        'layer',
        'export',
      ],
      'What could somebody at your own company see?': ['operator', 'admin', 'encrypt', 'encrypted', 'access'],
      'Which wish of the lawyers would you turn down?': [],
    },
  },
  {
    id: 'design-live-sports-video',
    competency: 'performance',
    area: 'media',
    text: 'Thirty million people watch a final live, want to be no more than five seconds behind, and nearly all of them join within two minutes. How do you design for that?',
    rephrased: 'How would you stream a final to millions who all arrive at once?',
    hint: 'The rush at the start and the short delay pull in different directions.',
    goodAnswer: 'delay against smoothness; the rush of joins; degrade step by step; several suppliers and rehearsals',
    followUps: {
      'What do you give up first when capacity runs short?': ['capacity', 'overload', 'degrade', 'quality', 'bitrate'],
      'How do you get through the two minutes of the rush?': ['join', 'rush', 'login', 'start', 'warm'],
      'What does a buffer of one second less cost you?': ['delay', 'latency', 'buffer', 'seconds', 'behind'],
      'What would you decide before the match, so that nobody has to decide during it?': [],
    },
  },
]);
