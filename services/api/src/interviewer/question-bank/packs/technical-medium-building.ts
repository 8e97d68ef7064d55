import { pack } from '../pack.ts';

/** Technical questions about making things that ask for experience and a trade-off. */
export const technicalMediumBuilding = pack('technical', 'medium', [
  {
    id: 'two-threads-one-counter',
    competency: 'fundamentals',
    area: 'languages and runtime',
    tags: 'java, golang, rust, c++, c#, python, kotlin, backend, back-end, back end, software, embedded, full stack, full-stack',
    text: 'Two parts of a program change the same value at the same moment. Tell me about a fault of this kind you have met. How did you make it safe?',
    rephrased: 'What did you do when two things running at once got in each other’s way in your code?',
    hint: 'If you have not met one, describe how you would protect a shared counter.',
    goodAnswer:
      'how the fault showed; less sharing before more locking; the cost of the remedy; a test or proof that it holds',
    followUps: {
      'What did the lock cost in speed?': ['lock', 'locks', 'mutex', 'synchronized'],
      'How could you have avoided sharing the value at all?': ['shared', 'variable', 'state', 'global'],
      'How did you make the fault happen on purpose?': ['reproduce', 'sometimes', 'random', 'rare', 'intermittent'],
      'What could still go wrong with your remedy?': [],
    },
  },
  {
    id: 'memory-that-keeps-growing',
    competency: 'debugging',
    area: 'languages and runtime',
    tags: 'node, java, javascript, typescript, python, golang, c++, backend, back-end, back end, software, sre, machine learning, ml, full stack, full-stack',
    text: 'A service uses a little more memory every hour until it is restarted. How would you find the cause?',
    rephrased: 'How do you track down a memory leak in a running service?',
    hint: 'Think of what you can compare between now and an hour later.',
    goodAnswer:
      'confirms that it is a leak; compares snapshots over time; links growth with a kind of request; verifies the fix under load',
    followUps: {
      'What would you compare between two moments?': ['snapshot', 'heap', 'dump', 'profiler', 'compare'],
      'How do you do that without disturbing customers?': ['production', 'live', 'restart', 'customers'],
      'Which kind of code would you suspect first?': ['cache', 'listener', 'map', 'global', 'closure', 'connections'],
      'How do you prove that it is gone?': [],
    },
  },
  {
    id: 'state-in-large-interface',
    competency: 'design judgement',
    area: 'front end',
    tags: 'frontend, front-end, front end, react, vue, angular, svelte, redux, javascript, typescript, web, full stack, full-stack, ui',
    text: 'Think of a web application you know whose screens share a lot of data. How do you decide where each piece of state should live?',
    rephrased: 'In a big web app, which data would you share between components?',
    hint: 'Take one piece of data, say the logged-in user or a filter, and follow it.',
    goodAnswer:
      'as close to its use as possible; server data is a copy, not state; the address as a place for state; an example that went wrong',
    followUps: {
      'How do you treat data that really belongs to the server?': ['server', 'fetch', 'api', 'cache', 'query'],
      'Which state would you keep in the address of the page?': ['url', 'address', 'router', 'filter', 'page'],
      'What went wrong when too much was shared?': ['global', 'store', 'redux', 'context', 'shared'],
      'How do you keep two copies of the same data from drifting apart?': [],
    },
  },
  {
    id: 'slow-first-screen',
    competency: 'performance',
    area: 'front end',
    tags: 'frontend, front-end, front end, web, react, vue, angular, next.js, javascript, css, html, full stack, full-stack',
    text: 'A web page takes six seconds to become usable on an ordinary phone. How would you bring that down?',
    rephrased: 'What would you do to make a slow web page usable sooner on a phone?',
    hint: 'Say what you would measure before you change anything.',
    goodAnswer:
      'measures on a real device; finds what blocks the first use; sends less before being clever; keeps it from growing again',
    followUps: {
      'What would you measure first?': ['measure', 'lighthouse', 'profile', 'metrics', 'devtools'],
      'How would you decide what the first screen can do without?': ['bundle', 'split', 'lazy', 'javascript', 'code'],
      'How much would you expect to gain from that?': ['images', 'compress', 'cache', 'cdn', 'smaller'],
      'How do you stop it from getting slow again?': [],
    },
  },
  {
    id: 'mobile-release-trouble',
    competency: 'reliability',
    area: 'mobile',
    tags: 'mobile, ios, android, swift, kotlin, flutter, react native, mobile app',
    text: 'You release a mobile app, and it crashes for a small share of people. You cannot simply take it back. What do you do?',
    rephrased: 'Some users of your new app version have crashes. How do you handle that?',
    hint: 'Think of finding out who is affected and of what you can change without a new version.',
    goodAnswer:
      'finds the common factor; stops the roll-out; switches the part off remotely; staged releases from then on',
    followUps: {
      'What could you switch off without a new version?': ['flag', 'feature flag', 'remote', 'switch', 'config'],
      'How would you find out what those people have in common?': [
        'crash report',
        'device',
        'version',
        'logs',
        'crashes',
      ],
      'What share of crashes would you accept?': ['percent', 'share', 'small', 'few', 'rate'],
      'What would you do about people who never update?': [],
    },
  },
  {
    id: 'tests-nobody-trusts',
    competency: 'testing',
    area: 'testing',
    tags: 'qa, tester, testing, test engineer, test automation, selenium, cypress, playwright, software, developer, backend, back-end, frontend, front-end, full stack, full-stack, mobile, ios, android',
    text: 'A large set of automated tests fails now and then for no clear reason, so people have begun to ignore it. How would you win back trust in it?',
    rephrased: 'What do you do with tests that fail at random?',
    hint: 'Say what you would do in the first week.',
    goodAnswer:
      'separates the unsteady ones; finds causes like time and shared data; deletes without sorrow; one rule for new tests',
    followUps: {
      'Which causes would you expect to find?': ['flaky', 'random', 'timing', 'time', 'order'],
      'When would you delete a test?': ['delete', 'remove', 'quarantine', 'disable', 'skip'],
      'How would you measure that trust has come back?': ['trust', 'ignore', 'team', 'confidence'],
      'What would you test less on that level?': [],
    },
  },
  {
    id: 'library-or-own-code',
    competency: 'weighing options',
    area: 'architecture',
    tags: 'software, developer, programmer, software architect, solution architect, solutions architect, cloud architect, full stack, full-stack, frontend, front-end, front end, backend, back-end, back end, tech lead, team lead, mobile, ios, android',
    text: 'Tell me about a time you decided between taking a ready-made component and building it yourself. What tipped the balance?',
    rephrased: 'When did you choose to build something instead of using a library, or the other way round?',
    hint: 'Think of what it would have cost to keep either of them alive.',
    goodAnswer: 'the cost over years, not days; how central it is; how to leave it again; an honest look back',
    followUps: {
      'How would you have got rid of it again?': ['library', 'dependency', 'framework', 'vendor', 'package'],
      'Who keeps it alive today?': ['built', 'build', 'ourselves'],
      'How did you judge its quality beforehand?': ['open source', 'maintained', 'community', 'licence', 'license'],
      'What would you choose today?': [],
    },
  },
]);
