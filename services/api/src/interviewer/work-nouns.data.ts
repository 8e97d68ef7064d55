/** Things that work is about: after an article they are surely meant. */
export const WORK_NOUNS: ReadonlySet<string> = new Set(
  `account accounts agenda agreement alarm alert alerts algorithm api app apps application applications archive article audit backlog backup
  balance barcode batch bed bill bills board bottleneck branch bread brief budget bug bugs build building bus cache calendar call calls
  campaign care cart case cases cash catalogue chart chat checklist checkout claim claims class clinic cluster code codebase commit compiler
  complaint complaints component conflict contract contracts cost costs course crash curriculum dashboard data database deadline deal debt
  decision delay delivery demo deploy deployment design desk diagram diagnosis disk document documentation documents draft email emails
  equipment error errors estimate event events exam exercise experiment export factory feature features feedback feed file files filter
  firewall floor form forms framework freezer gateway goal guide guideline handbook handover homework hypothesis incident index
  infrastructure ingredients inspection install interface inventory invoice invoices issue job jobs journal kitchen lab label labels launch
  layout leak ledger lesson lessons letter library licence line link list load loan lock log logs loop machine mail map margin market
  measure meal medication memory menu message messages method metric metrics microservice migration milestone mistake mock model module
  money monitor negotiation network newsletter notebook notes offer onboarding order orders outage outcome overtime package page pages
  pallet paper patch path payment payments payroll performance phone pipeline plan plans plugin policy portal post price prices pricing
  principle printer priority procedure process processes product products profile profit program programme progress project projects
  promise protocol prototype proposal purchase quality query queue quota rate ratio rebuild receipt recipe record records refactor
  refund release releases rent repair replica report reports repository request requests requirement requirements research resource
  response restaurant result results retry return review reviews risk roadmap role roof room rollback rollout rota rota route rule rules
  safety sale sales sample scanner schedule schema scheme scope screen script search security sensor server servers service services
  session setup shelf shift shipment shop signal site sketch slide slides software solution sound source space spec specification
  spreadsheet sprint stack stage standard standup statement station stock storage store strategy structure study summary supply
  support survey switch syllabus system systems table target task tasks tax template test tests theory ticket tickets timeline timeout
  timetable tool tools topic tracker traffic training transaction transport treatment trial trigger truck trucks tunnel update upgrade
  upload van variable vehicle version video view visa visit volume wall ward warehouse warning waste website week wiki window work
  workflow workload workshop wound yard zone`.split(/\s+/),
);
