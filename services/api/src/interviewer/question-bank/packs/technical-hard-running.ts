import { pack } from '../pack.ts';

/** Demanding technical questions about running things: scale, failure and goals that pull apart. */
export const technicalHardRunning = pack('technical', 'hard', [
  {
    id: 'split-database-under-load',
    competency: 'data modelling',
    area: 'databases',
    tags: 'database, sql, postgresql, postgres, mysql, dba, backend, back-end, back end, software architect, solution architect, solutions architect, cloud architect, data engineer, oracle',
    text: 'One database has reached the limit of the largest machine you can buy, and it may not stop for even an hour. How would you divide it?',
    rephrased: 'How do you split a database that is too big, while it stays in use?',
    hint: 'Begin with the question of what belongs together.',
    goodAnswer:
      'relieves it before splitting; a key that follows how data is used; copies, compares and switches in steps; what is lost: joins and transactions',
    followUps: {
      'What would you try before dividing it at all?': ['shard', 'sharding', 'split', 'partition', 'divide'],
      'What happens to a transaction that touches both halves?': [
        'transaction',
        'transactions',
        'join',
        'joins',
        'across',
      ],
      'How would you prove that no row was lost or doubled?': ['migrate', 'copy', 'move', 'dual write', 'replicate'],
      'Which customer would be the first to move?': [],
    },
  },
  {
    id: 'consistency-promise',
    competency: 'weighing options',
    area: 'distributed systems',
    tags: 'distributed systems, backend, back-end, back end, cassandra, dynamodb, kafka, microservices, software architect, solution architect, solutions architect, cloud architect, cloud, data engineer',
    text: 'Your system runs on two continents, and the business wants every user to see the latest state at once, everywhere, always. What do you answer?',
    rephrased:
      'The business asks for always correct, always fast and always available data worldwide. What do you tell them?',
    hint: 'Try to find out which data would really do harm when it is a second old.',
    goodAnswer:
      'translates the limits into business terms; different promises for different data; what happens when the link is cut; a decision the business can take',
    followUps: {
      'For which data would you pay the price of waiting?': ['consistent', 'consistency', 'strong', 'latest', 'money'],
      'What do users see while the link between the two is cut?': ['network', 'partition', 'link', 'fails', 'outage'],
      'How would you repair two states that have drifted apart?': [
        'eventual',
        'eventually',
        'conflict',
        'merge',
        'replicate',
      ],
      'How would you put that choice to people without a technical background?': [],
    },
  },
  {
    id: 'cascade-of-retries',
    competency: 'reliability',
    area: 'distributed systems',
    tags: 'sre, site reliability, distributed systems, backend, back-end, back end, microservices, cloud, kubernetes, devops, platform engineer, golang, java',
    text: 'A short failure in one small service took down your whole platform for hours, long after that service was well again. What would you change so that it cannot happen again?',
    rephrased: 'How would you keep a small fault from stopping a whole system for hours?',
    hint: 'Think of what all the other services do while that one is silent.',
    goodAnswer:
      'retries and queues that feed themselves; limits and shedding load; a way to start up under load; practised failure',
    followUps: {
      'What would you do in the middle of it, to get out?': ['restart', 'traffic', 'shed', 'turn off', 'block'],
      'Where would you place limits?': ['retry', 'retries', 'backoff', 'circuit breaker', 'timeout', 'limit'],
      'Whom do you turn away first when there is too much load?': ['priority', 'overload', 'queue', 'reject', 'load'],
      'How would you find the next fault of this kind before it happens?': [],
    },
  },
  {
    id: 'fault-nobody-reproduces',
    competency: 'debugging',
    area: 'networking and web',
    tags: 'network engineer, network administrator, networking, sre, site reliability, backend, back-end, back end, web, linux, system administrator, cloud, devops, technical support, support engineer, help desk, c++',
    text: 'About twice a week, a few connections hang for exactly thirty seconds, and every team has proof that its own part is fine. How do you get to the bottom of it?',
    rephrased: 'Rarely, some connections freeze for thirty seconds. How do you find the cause across many teams?',
    hint: 'That the number is always the same is a clue.',
    goodAnswer:
      'takes the fixed time as a clue; watches from both ends; lies in wait for the next case; works across teams without blame',
    followUps: {
      'What does the exact number suggest to you?': ['thirty', 'timeout', 'seconds', 'default', 'exactly'],
      'What would you put in place to catch the next case?': ['capture', 'packets', 'trace', 'log', 'monitor'],
      'How do you deal with a team that shows you proof of its innocence?': [
        'team',
        'teams',
        'blame',
        'proof',
        'firewall',
      ],
      'When would you stop searching and live with it?': [],
    },
  },
  {
    id: 'threat-from-inside',
    competency: 'security',
    area: 'security',
    tags: 'security engineer, security analyst, cybersecurity, information security, cloud, devops, software architect, solution architect, solutions architect, cloud architect, backend, back-end, back end, platform engineer, it support, it specialist, it administrator, data engineer, database',
    text: 'Your engineers need fast access to production when things break, yet the data there must be safe even from your own people. How would you reconcile the two?',
    rephrased: 'How can engineers repair a live system without being able to read private data?',
    hint: 'Think of access that is short, visible and narrow.',
    goodAnswer:
      'least and temporary access; visible and reviewed use; repair without seeing data; what happens at three in the morning',
    followUps: {
      'What does that look like at three in the morning with the system down?': [
        'emergency',
        'break glass',
        'approval',
        'temporary',
        'request',
      ],
      'Who watches the people who watch?': ['audit', 'log', 'logs', 'monitor', 'review'],
      'How could most repairs be done without seeing any data?': [
        'encrypt',
        'encrypted',
        'mask',
        'masked',
        'anonymise',
        'anonymize',
      ],
      'How would you find out that the rules are being worked around?': [],
    },
  },
  {
    id: 'cost-against-resilience',
    competency: 'weighing options',
    area: 'devops',
    tags: 'sre, site reliability, devops, cloud, aws, azure, gcp, platform engineer, engineering manager, software architect, solution architect, solutions architect, cloud architect, cto, financial analyst, controller, data engineer',
    text: 'The cloud bill has doubled in a year, and you are asked to cut it by a third without putting reliability at risk. Where do you begin?',
    rephrased: 'How would you lower a high cloud bill by a third and keep the service stable?',
    hint: 'Ask which part of the bill belongs to which use.',
    goodAnswer:
      'ties cost to use and owner; waste before design; says which risk is bought; keeps it from creeping back',
    followUps: {
      'Which saving would you refuse, even if it is large?': ['save', 'saving', 'cut', 'reduce', 'cheaper'],
      'How would you show the cost to those who cause it?': ['teams', 'owner', 'tag', 'tags', 'budget'],
      'How would you find the right amount of spare capacity?': ['capacity', 'idle', 'unused', 'instances', 'scaling'],
      'What risk would you be buying with the money you save?': [],
    },
  },
  {
    id: 'platform-nobody-wants',
    competency: 'tooling',
    area: 'devops',
    tags: 'platform engineer, devops, sre, site reliability, kubernetes, engineering manager, tech lead, team lead, cloud, software architect, solution architect, solutions architect, cloud architect, developer experience',
    text: 'A platform team has built a standard way to ship software, but half of the developers go around it. How would you find out what to do about that?',
    rephrased: 'Developers avoid the tools that were made for them. What would you do?',
    hint: 'Those who go around it usually know something.',
    goodAnswer:
      'watches those who avoid it; treats developers as customers; what must be enforced and what not; a measure of real use',
    followUps: {
      'What could those who avoid it know that the platform team does not?': [
        'avoid',
        'around',
        'developers',
        'complain',
        'interview',
      ],
      'Which part would you make compulsory?': ['mandatory', 'force', 'standard', 'enforce', 'rules'],
      'How would you tell success from mere obedience?': ['adoption', 'usage', 'measure', 'metrics', 'survey'],
      'When would you give the platform up?': [],
    },
  },
  {
    id: 'pipeline-silently-wrong',
    competency: 'data quality',
    area: 'data and ML',
    tags: 'data engineer, data analyst, data scientist, analytics, spark, airflow, kafka, dbt, snowflake, analyst, sql, business intelligence, machine learning, ml',
    text: 'For three months, a pipeline has been dropping a few percent of the events, and decisions were made on those numbers. You have just found it. What now?',
    rephrased: 'You discover that reports have been wrong for months. What do you do next?',
    hint: 'Think of the data, and then of the people who used it.',
    goodAnswer:
      'stops it and sizes the error; tells those who decided; repairs history or marks it; checks that would have caught it',
    followUps: {
      'Whom do you tell first, before you know the full extent?': ['inform', 'announce', 'stakeholders', 'manager'],
      'How would you find out which decisions were affected?': ['decisions', 'reports', 'dashboards', 'used'],
      'What do you do about the part that cannot be recovered?': ['backfill', 'recover', 'replay', 'lost', 'reprocess'],
      'Which simple check would have caught it on the first day?': [],
    },
  },
  {
    id: 'model-with-unfair-errors',
    competency: 'user focus',
    area: 'data and ML',
    tags: 'machine learning, ml, ai, data scientist, research scientist, llm, product manager, mlops, python',
    text: 'A model improves the result for the business as a whole, but makes clearly more errors for one small group of customers. What do you recommend?',
    rephrased: 'Your model is better overall but worse for a few people. What do you advise?',
    hint: 'Ask what an error means for a person in that group.',
    goodAnswer:
      'weighs harm, not only counts; looks for the cause in the data; options between yes and no; who should decide, and how it is watched',
    followUps: {
      'What does one error mean for a person in that group?': ['error', 'errors', 'harm', 'wrong', 'denied'],
      'What would you try before you choose between launching and stopping?': [
        'data',
        'retrain',
        'collect',
        'threshold',
        'separate',
      ],
      'Who should make that decision, in your view?': ['decide', 'business', 'legal', 'management', 'recommend'],
      'How large would the group have to be for you to change your mind?': [],
    },
  },
]);
