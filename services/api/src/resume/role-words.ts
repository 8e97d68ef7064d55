import { folded } from './line.ts';

/** How much a text sounds like a position: 0 not at all, 3 surely. */
export function roleScore(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 14 || FIRM.test(text)) return 0;
  // "Intern, Data Science" and "Director of Sales" have their noun first, "Data Science Intern" last.
  const main = wordsOf(text.split(/,| of | for | - | – | \(|\//i)[0] ?? '').at(-1);
  if ([main, words.at(-1)].some((word) => word !== undefined && ROLES.has(word))) return 3;
  const rank = RANKS.has(words[0] ?? '') ? 1 : 0;
  return rank + (isRoleSomehow(words) ? 2 : 0);
}

function isRoleSomehow(words: readonly string[]): boolean {
  const plain = ` ${words.join(' ')} `;
  return (
    words.some((word) => ROLES.has(word)) ||
    COMPOUND.test(plain) ||
    PHRASES.some((phrase) => plain.includes(` ${phrase} `))
  );
}

/** How much a text sounds like an employer: 0 not at all, 3 surely. */
export function employerScore(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 12) return 0;
  if (FORM.test(text.trim()) || FIRM.test(text)) return 3;
  if (words.some((word) => BODIES.has(word))) return 2;
  return /\.(?:com|io|ai|org|net|co|dev|app)\b/i.test(text) ? 2 : 0;
}

/** True when a text names a place of learning. */
export function isSchool(text: string): boolean {
  return SCHOOL.test(folded(text)) || SCHOOL_SHORT.test(text);
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}+#.]+/u)
    .map((word) => word.replaceAll(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
}

function list(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

const ROLES = new Set(
  list(`engineer engineers developer programmer coder architect manager director analyst scientist consultant designer administrator
  admin specialist coordinator assistant asst associate intern internship lead leader head officer president vp svp evp avp ceo cto cfo coo cmo cio
  cpo ciso founder cofounder principal researcher fellow professor lecturer teacher instructor tutor educator nurse physician doctor
  surgeon therapist pharmacist dentist veterinarian paramedic radiographer accountant auditor bookkeeper controller treasurer attorney lawyer
  solicitor barrister counsel paralegal clerk secretary receptionist representative rep salesperson salesman saleswoman salesforce executive agent
  advisor adviser broker banker trader strategist planner buyer merchandiser supervisor foreman technician technologist mechanic
  electrician plumber carpenter welder operator driver chef cook sous waiter waitress bartender barista cashier editor writer
  journalist reporter copywriter author blogger photographer videographer cinematographer producer artist animator illustrator
  translator interpreter librarian curator archivist trainer coach mentor recruiter generalist evangelist advocate tester sdet sre devops owner
  chair chairman chairwoman chairperson ambassador contributor volunteer freelancer freelance contractor trainee apprentice postdoc
  superintendent inspector surveyor estimator dispatcher packer picker guard captain sergeant lieutenant corporal pilot steward host
  hostess stylist hairdresser caretaker nanny caregiver carer aide psychologist psychiatrist counselor counsellor economist statistician mathematician
  biologist chemist physicist geologist actuary underwriter adjuster investigator detective dietitian nutritionist hygienist phlebotomist
  draftsman drafter machinist assembler janitor cleaner housekeeper concierge valet butler lifeguard farmer gardener landscaper
  marketer optimizer organizer organiser facilitator moderator expert practitioner partner member creator maintainer deputy dean
  provost registrar rector superuser scribe grader proctor observer delegate scholar candidate student porter operative assistants cooperator teammate crew hand labourer laborer worker keeper maker fitter joiner roofer painter bricklayer optician midwife buyer scheduler expediter enumerator interviewer
  ingenieur ingenieurin entwickler entwicklerin softwareentwickler softwareentwicklerin leiter leiterin teamleiter teamleiterin projektleiter projektleiterin berater beraterin abteilungsleiter
  sachbearbeiter sachbearbeiterin werkstudent werkstudentin praktikant praktikantin geschaftsfuhrer geschaftsfuhrerin kaufmann kauffrau assistentin mitarbeiter mitarbeiterin referent referentin vertriebsleiter gruppenleiter auszubildender auszubildende
  ingenieure developpeur developpeuse responsable stagiaire chargee charge directeur directrice consultante analyste technicien technicienne vendeur vendeuse comptable gestionnaire enseignant enseignante redacteur chercheur alternant apprenti
  ingeniero ingeniera desarrollador desarrolladora gerente analista director directora jefe jefa coordinador coordinadora asistente tecnico becario becaria profesor profesora consultor consultora contador contadora encargado vendedor programador programadora
  engenheiro engenheira desenvolvedor desenvolvedora diretor diretora estagiario estagiaria coordenador coordenadora
  ingegnere sviluppatore sviluppatrice responsabile tirocinante direttore consulente impiegato
  einkaufer einkauferin verkaufer verkauferin buchhalter buchhalterin lehrer lehrerin arzt arztin krankenpfleger krankenpflegerin erzieher erzieherin mechatroniker
  mechatronikerin elektroniker elektronikerin schlosser monteur bauleiter architektin designerin managerin spezialist spezialistin fachkraft hilfskraft mitglied vorstand prokurist disponent
  volontar volontarin redakteur redakteurin wissenschaftler wissenschaftlerin doktorand doktorandin dozent dozentin tutorin trainerin meister geselle koch kochin kellner kellnerin koordinator
  koordinatorin beauftragter beauftragte informatiker informatikerin techniker technikerin planer planerin produktmanager produktmanagerin
  cheffe conseiller conseillere assistante infirmier infirmiere professeur formateur formatrice medecin avocat avocate juriste graphiste cuisinier serveur serveuse ingenieure architecte analyste directeurs
  camarero camarera cocinero cocinera enfermero enfermera abogado abogada arquitecto arquitecta disenador disenadora medico medica docente administrativo administrativa auxiliar ayudante comercial dependiente
  investigador investigadora traductor traductora responsable especialista enfermeiro enfermeira advogado advogada assistente especialista
  insegnante infermiere infermiera avvocato cuoco cameriere commesso ricercatore ricercatrice progettista addetto addetta specialista
  beheerder leraar verpleegkundige verkoper onderzoeker larare sjukskoterska forsaljare asiantuntija paallikko insinoori
  baker patissier butcher tailor sommelier sysadmin webmaster dba firefighter soldier airman server busser dishwasher babysitter fundraiser pastor priest chaplain musician composer actor dancer florist groomer
  zoologist botanist ecologist geophysicist meteorologist oceanographer astronomer linguist historian archaeologist anthropologist sociologist audiologist sonographer radiologist anesthesiologist
  cardiologist neurologist oncologist pediatrician dermatologist epidemiologist biostatistician bioinformatician toxicologist microbiologist immunologist geneticist neuroscientist physiotherapist physiologist
  appraiser assessor examiner judge notary mediator installer fabricator loader handler attendant courier stocker resident extern externship copyeditor proofreader subeditor columnist cartographer
  forester arborist stonemason glazier tiler plasterer scaffolder decorator cabinetmaker blacksmith upholsterer jeweler jeweller watchmaker
  optometrist podiatrist chiropractor osteopath acupuncturist doula orderly matron headteacher headmaster headmistress paraprofessional warden constable sheriff
  bailiff magistrate curate rabbi imam cantor organist conductor violinist vocalist esthetician cosmetologist barber masseuse fishmonger grocer vendor mixologist
  usher stagehand rigger negotiator lobbyist canvasser campaigner councillor diplomat attache envoy valuer conveyancer miner driller geochemist hydrologist
  hydrogeologist agronomist horticulturist viticulturist winemaker brewer distiller fisherman logger stevedore deckhand skipper purser stewardess referee umpire scout
  typist transcriptionist printer compositor pentester cryptographer roboticist ombudsman adjunct keyworker signwriter locksmith toolmaker
  animatrice educateur educatrice conducteur conductrice chauffeur ouvrier ouvriere employe employee secretaire gerante plombier electricien menuisier macon boulanger boulangere coiffeur coiffeuse
  surveillant surveillante operatrice soignante commerciale commis magasinier livreur
  operario operaria repartidor repartidora cajero cajera maestro maestra educador educadora psicologo psicologa periodista redactor redactora mozo albanil electricista fontanero peluquera
  peluquero limpiadora secretaria recepcionista socorrista segundo operaio autista magazziniere segretaria contabile vendedora cozinheiro motorista chefe tecnica professora
  sprzedawca pracownik koordynator nauczyciel nauczycielka magazynier mechanik kucharz pielegniarka ksiegowa asystent asystentka przedstawiciel dyrektor doradca
  muhendis muhendisi muduru mudur uzmani uzmanı uzman ogretmen ogretmeni asistani asistanı danismani danısmanı sorumlusu yoneticisi temsilcisi hemsire avukat mimar gelistirici analisti stajyer
  vedouci inzenyr ucitel ucitelka inginer contabil mernok vezeto tanar docente leverandor sygeplejerske
  animateur organiser ranger groundskeeper custodian sexton cinematographer colorist gaffer choreographer dramaturg scenographer luthier goldsmith
  ontwikkelaar medewerker adviseur stagiair directeur projectleider utvecklare ingenjor konsult utvikler inzynier programista specjalista kierownik analityk`),
);

const RANKS = new Set(
  list(
    'senior sr junior jr lead chief principal staff head associate assistant graduate entry vice deputy founding interim acting executive managing',
  ),
);

const PHRASES = [
  'head of',
  'vice president',
  'business partner',
  'scrum master',
  'product owner',
  'member of technical staff',
  'chef de',
  'people operations',
  'quality assurance',
  'help desk',
  'customer success',
  'human resources',
  'user experience',
  'ui ux',
  'ux ui',
  'co founder',
  'team lead',
  'tech lead',
  'summer student',
  'working student',
  'military service',
  'ky su',
  'nhan vien',
  'truong phong',
  'giam doc',
  'chuyen vien',
  'thuc tap sinh',
  'giao vien',
];

/** Positions written as one word (Softwareingenieur, Vertriebsleiter). */
const COMPOUND =
  /(?:entwickler|ingenieur|leiter|berater|techniker|manager|assistent|praktikant|meister|pfleger|lehrer|verkaufer|monteur|mechaniker|planer|kaufmann|fachkraft)(?:in)?\b|(?:adviseur|medewerker|consulent|verpleegkundige|leraar|beheerder|ontwikkelaar|skoterska|bitrade|larare|ingenjor|utvecklare|ledare|konsult|medarbetare|radgivare|radgiver|laerer|fotograf|helfer|arbeiter|fahrer|fuhrer|(?<=[a-z])bauer|maler|tischler|zeichner|betreuer|vertreter|schwester|padagoge|padagogin|anwalt|anwaltin|wirt|angestellter?|elektriker|biologe|psychologe)(?:in)?\b|(?:grapher|ologist|metrist|iatrist|itioner|keeper|worker|maker|(?<=[a-z])wright|woman)s?\b/;

const FORM =
  /(?:^|[\s,(])(?:inc|incorporated|llc|l\.l\.c|ltd|limited|gmbh|corp|corporation|co|company|plc|ag|s\.?a|s\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|oyj|ab|a\/s|aps|as|asa|kft|zrt|d\.o\.o|sp\. ?z ?o\.? ?o|llp|lp|pty|pvt|pte|sdn|bhd|kg|kgaa|se|ug|e\.v|sarl|sas|kk|k\.k)\.?\)?(?:\s*\(.*\))?$/i;

/** "Siegel & Partner", "Hollowell & Sons". */
const FIRM =
  /\p{L}\s(?:&|and|und|et|y|e)\s(?:partners?|sons|söhne|fils|hijos|figli|cie|co|company|associates|brothers|daughters)\.?$/iu;

const BODIES = new Set(
  list(`university college school academy institute institut hospital clinic bank banking group labs lab laboratory laboratories technologies technology
  tech solutions systems consulting consultants consultancy partners holdings ventures capital media studio studios agency foundation society association
  ministry department council authority federation union networks software industries enterprises enterprise services logistics airlines airways motors
  pharmaceuticals pharma healthcare energy electronics robotics semiconductor insurance financial finance investments securities properties
  restaurant restaurants cafe hotel hotels resort store stores market markets foods brewery bakery library museum church center centre
  trust charity nonprofit organization organisation community police army navy force guard government county state city international global
  worldwide digital interactive analytics dynamics innovations ltda stiftung universitat universite universidad universita universiteit hochschule klinikum verlag werke
  press publishing games entertainment telecom communications mobility aerospace biotech therapeutics diagnostics genomics cloud ai.com startup
  gemeente kommune stichting ziekenhuis sjukhus sjukhuset universitetssjukhuset sykehus hopital ospedale krankenhaus ayuntamiento mairie comune
  manufacturing construction builders engineering associates brothers bros sons outfitters supply retail fashion apparel`),
);

const SCHOOL =
  /\b(?:universi\w*|univ|college|school|institut\w*|academy|academie|akademie|polytechnic|politecnico|polytechnique|politechnika|ecole|hochschule|fachhochschule|gymnasium|lycee|liceo|lyceum|instituto|facultad|faculdade|fakultat|uniwersytet|universitet|hogskola|hogskolan|hogeschool|conservatory|conservatoire|seminary|bootcamp|boot camp|oberschule|realschule|berufsschule|gesamtschule|escuela|escola|scuola|colegio|szkola|szkol|technikum|liceum|gimnazjum|egyetem|iskola|univerzita|univerzitet|dai hoc|universitas|sekolah|okulu|lisesi|enstitusu|istituto|accademia|conservatorio|yliopisto|haskoli|haskolinn|listahaskoli|menntaskoli|skola|skole|hojskole|\w*hojskole|\w*skola|\w*skole|gymnas|gymnasiet|schulzentrum|bildungszentrum|\w*schulzentrum|\w*bildungszentrum|training cent(?:re|er)|iit|nit|iim|general assembly|coursera|udacity|edx|lambda school|hack reactor|app academy|flatiron|le wagon)\b|(?:universitat|hochschule|schule|gymnasium|kolleg|akademie|universiteit)\b/;
const SCHOOL_SHORT =
  /\b(?:MIT|UCLA|UCSD|UCSB|UCI|UCB|USC|NYU|CMU|ETH|EPFL|KTH|TUM|RWTH|KIT|LSE|UCL|KAIST|POSTECH|BITS|NUS|NTU|HKUST|INSEAD|HEC|ESSEC|IE|ESADE|TU|FH|UT|SUNY|CUNY|UC|UNAM|UBC|UIUC|VIT|SRM|IIIT|Caltech|Virginia Tech|Georgia Tech|Texas A&M|Sciences Po|INSA|CentraleSupélec|Imperial College|Polytechnique|Purdue|Penn State|Ohio State)\b/;
