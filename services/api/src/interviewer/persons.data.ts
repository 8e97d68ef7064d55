/** Words for people, as they stand in answers: nobody is picked up as a thing. */
export const PERSONS: ReadonlySet<string> = new Set(
  `person people somebody someone anybody anyone everybody everyone nobody guy guys man men woman women lady ladies gentleman gentlemen boy
  boys girl girls child children kid kids baby babies teenager teenagers adult adults family families parent parents mother father mum mom
  dad son daughter brother sister wife husband partner uncle aunt cousin grandmother grandfather grandma grandpa friend friends boyfriend
  girlfriend neighbour neighbor doctor doctors nurse nurses patient patients resident residents carer carers surgeon surgeons physician
  consultant consultants midwife paramedic porter relative relatives teacher teachers pupil pupils student students professor headteacher
  head principal tutor class classmate coach trainer trainee trainees apprentice apprentices intern interns graduate graduates junior juniors
  senior seniors colleague colleagues coworker coworkers teammate teammates team teams crew staff manager managers boss bosses supervisor
  supervisors lead leads leader leaders director directors ceo cto cfo coo founder founders owner owners chief executive executives board
  employee employees worker workers staffer developer developers engineer engineers designer designers architect architects analyst
  analysts tester testers programmer programmers scientist scientists administrator admin admins accountant accountants auditor auditors
  controller lawyer lawyers clerk clerks assistant assistants secretary receptionist salesperson salespeople seller sellers buyer buyers
  rep reps agent agents driver drivers forklift picker pickers packer packers loader operator operators technician technicians mechanic
  mechanics electrician plumber builder builders contractor contractors vendor vendors supplier suppliers customer customers client clients
  user users guest guests visitor visitors passenger passengers tenant tenants member members citizen citizens competitor competitors
  stakeholder stakeholders sponsor investor investors recruiter recruiters candidate candidates interviewer chef chefs cook cooks waiter
  waitress cashier cleaner cleaners guard guards officer officers soldier soldiers police policeman inspector inspectors minister mayor
  department departments company companies organisation organization management hr others other`.split(/\s+/),
);
