/** What is known and done in trades, by family as in technologies.data.ts. Numbers of words and plural do not matter. */
export const TRADE_SKILLS: Readonly<Record<string, string>> = {
  'care of patients': `
    patient care = care of patients, caring for patients, patient centred care, patient-centered care
    patient assessment = assessing patients, clinical assessment
    medication administration = administering medication, administration of medication, giving medication, medicines management
    wound care
    infection control = infection prevention
    vital signs
    care planning = care plans, care plan
    triage
    acute care
    intensive care = icu, critical care
    emergency medicine = emergency department, accident and emergency
    palliative care = end of life care
    dementia care
    phlebotomy = venepuncture, drawing blood
    cannulation
    catheterisation = catheterization
    IV therapy = intravenous therapy
    discharge planning
    manual handling = moving and handling
    safeguarding = child protection
    clinical documentation = patient documentation, documenting care
    patient education`,
  teaching: `
    lesson planning = planning lessons, lesson plans, lesson plan
    classroom management = behaviour management, behavior management, managing a classroom
    curriculum development = curriculum planning, curriculum design, curriculum
    differentiated instruction = differentiated teaching, differentiated learning
    student assessment = formative assessment, assessing pupils, assessing students
    special educational needs = sen, special education, send
    phonics
    tutoring
    pastoral care
    working with parents = parent communication, communicating with parents`,
  accounting: `
    bookkeeping = book keeping
    accounts payable
    accounts receivable
    bank reconciliation = reconciliation, account reconciliation, balance sheet reconciliation
    month-end close = month end close, month-end closing, month end, month-end reporting, monthly close
    financial reporting = financial statements, financial statement
    management accounts = management accounting
    general ledger
    payroll
    VAT returns = vat, vat return
    tax returns = tax return, corporate tax, tax compliance
    IFRS
    US GAAP = gaap
    HGB
    auditing = internal audit, external audit, audit preparation
    budgeting
    forecasting
    cost accounting
    credit control
    fixed assets
    invoicing = invoice processing
    cash flow management = cash flow
    internal controls = internal control, sox
    financial modelling = financial modeling, financial model
    financial analysis
    variance analysis`,
  selling: `
    lead generation = generating leads
    prospecting
    cold calling = cold call
    account management = key account management, managing accounts
    new business development = business development, new business
    pipeline management = managing a pipeline, sales pipeline
    negotiation = negotiating, negotiation skill
    closing deals = deal closing
    quota attainment = meeting quota, exceeding quota, sales target
    B2B sales = b2b, business-to-business sales
    B2C sales
    SaaS sales = selling saas, selling software
    solution selling = consultative selling, value selling
    sales forecasting
    upselling = cross-selling, upsell
    contract negotiation
    field sales
    inside sales`,
  'looking after customers': `
    customer service = customer support, customer care, serving customers
    complaint handling = handling complaint, complaint resolution
    onboarding customers = customer onboarding
    cash handling = handling cash
    visual merchandising = merchandising
    stock replenishment = replenishing stock
    loss prevention`,
  warehousing: `
    order picking = picking and packing, picking orders, order fulfilment, order fulfillment, pick and pack
    forklift driving = forklift operation, operating a forklift, forklift experience, driving a forklift
    inventory management = inventory control, stock control, stock management, stock taking, stocktaking
    goods receipt = receiving goods, goods-in, receiving and dispatch
    shipping and receiving
    palletising = palletizing
    RF scanners = rf scanner, handheld scanner, hand scanner, barcode scanner
    health and safety = workplace safety, occupational safety, hse
    logistics
    supply chain management = supply chain
    procurement = purchasing
    route planning
    import and export = customs clearance`,
  production: `
    lean manufacturing = lean
    Six Sigma
    quality assurance = quality control
    preventive maintenance
    technical drawings = reading technical drawing, technical drawing
    CNC machining = cnc
    welding = mig welding, tig welding
    soldering
    root cause analysis
    food hygiene = food safety, haccp
    GMP = good manufacturing practice`,
  'product management': `
    product roadmaps = product roadmap, roadmapping, roadmap
    product strategy
    product discovery
    user research = user interview, customer interview, customer research, ux research
    backlog management = product backlog, backlog
    user stories = writing user story, user story
    product analytics
    market research = market analysis
    go-to-market planning = go-to-market, go to market, gtm
    pricing strategy
    competitive analysis
    OKRs = okr
    KPIs = kpi`,
  design: `
    wireframing = wireframe
    prototyping = prototype
    usability testing
    design systems = design system
    interaction design
    user experience design = ux design, ux
    user interface design = ui design, ui
    typography
    branding = brand design`,
  marketing: `
    SEO = search engine optimisation, search engine optimization
    SEM = paid search, ppc
    content marketing
    copywriting
    social media marketing = social media
    email marketing = email campaign
    campaign management = managing campaign
    performance marketing
    public relations
    event management = event planning
    conversion optimisation = conversion rate optimisation, conversion optimization, cro
    marketing automation`,
  'running projects': `
    project management = managing project, project planning
    programme management = program management
    risk management
    change management
    budget management = budget responsibility, managing budget
    process improvement = continuous improvement, process optimisation, process optimization
    requirements analysis = requirement gathering, requirements engineering, business analysis
    vendor management = supplier management
    resource planning`,
  'people work': `
    recruiting = recruitment, talent acquisition, sourcing candidates
    employee relations
    performance management
    labour law = labor law, employment law
    training and development = learning and development
    compensation and benefits`,
  'office work': `
    diary management = calendar management, managing diary
    travel arrangements = travel booking, booking travel
    minute taking = taking minute
    data entry
    reception work = front desk`,
  law: `
    contract drafting = drafting contract
    contract law
    legal research
    data protection = gdpr
    compliance = regulatory compliance
    litigation`,
  kitchen: `
    menu planning
    food preparation
    stock rotation
    grill work`,
  'running systems': `
    incident response = incident management, handling incident
    on-call duty = on-call, on call, on-call rotation, on-call rota
    performance tuning = performance optimisation, performance optimization, query optimisation, query optimization
    debugging = troubleshooting
    disaster recovery
    technical documentation = technical writing
    high availability = fault tolerance
    scalability = scalable system
    system administration = systems administration
    user support = it support, helpdesk, help desk`,
};

/** Licences and certificates, as they are said. */
export const CREDENTIALS = `
  registered nurse licence = rn license, rn licence, registered nurse, rn, nursing license, nursing licence, nmc registration, nmc pin, nurse registration, licensed nurse, current rn license
  basic life support = bls, bls certification, basic life support certification
  advanced life support = acls, acls certification, als
  teaching licence = teaching license, teaching licence, teaching certificate, teaching certification, teacher certification, qualified teacher status, qts, pgce, teaching qualification, state teaching license, teaching credential
  driving licence = driver's license, drivers license, driving license, driving licence, driver license, driver's licence, führerschein, führerschein klasse b, clean driving license, clean driving licence
  forklift licence = forklift license, forklift licence, forklift certificate, forklift certification, forklift truck licence, staplerschein, gabelstaplerschein, counterbalance licence, reach truck licence
  CPA = certified public accountant, cpa license
  CIPD = cipd qualified, cipd level 5, cipd level 7
  ACCA = acca qualified
  CIMA
  ACA
  chartered accountant = chartered accountancy
  AAT = aat qualified, aat level 4
  PMP = pmp certification, project management professional
  PRINCE2 = prince 2
  Scrum Master certificate = csm, certified scrum master, psm
  AWS certification = aws certified, aws certified solutions architect
  CISSP
  CCNA
  ITIL
  Six Sigma Green Belt = green belt
  first aid certificate = first aid, first aider
  food hygiene certificate = food handler certificate, food handlers card
  CDL = commercial driver's license, hgv licence, cdl license
  medical licence = medical license, gmc registration, board certification, board certified, approbation
  bar admission = admitted to the bar`;

/** How people are to work, as a thing that can be spoken of: "leading a team". */
export const QUALITIES = `
  leading a team = lead a team, led a team, led the team, led team, led a group, managed a team, supervised, heading a team, headed a team, team lead, team leadership, leading team, leadership, leadership skill, lead team, managing a team, manage a team, people management, team management, supervising staff, supervisory experience, line management, führungserfahrung, supervising a team
  mentoring = mentor, mentored, coached, mentoring junior, coaching, coach, mentorship, mentor junior
  communication = communication skill, communicate clearly, communicate clearly in writing, communicator, communicating clearly, kommunikationsstärke, kommunikationsfähigkeit, interpersonal skill, verbal and written communication, written and verbal communication, communicate effectively, communicate
  teamwork = team player, team spirit, working in a team, work in a team, teamfähigkeit, teamfähig, collaboration, collaborative, work well with others, collaborate, collaborating
  problem solving = problem-solving, problem solver, solving problem, solve problem, solve complex problem
  analytical thinking = analytical skill, analytical mind, analytical, critical thinking, analytisches denken, analytical mindset
  attention to detail = detail-oriented, eye for detail, detail oriented, accuracy, meticulous, sorgfalt
  time management = manage your time, managing your time, meeting deadline, meet deadline, tight deadline
  organisation = organisational skill, organizational skill, well organised, well organized, well-organised, well-organized, highly organised, highly organized, organised, organized, organisationstalent
  ownership = sense of ownership, take ownership, taking ownership, sense of responsibility, accountability, eigenverantwortung
  initiative = self-starter, self starter, proactive, self-motivated, self motivated, eigeninitiative, proactivity
  working independently = work independently, independent working, autonomous, autonomously, selbstständige arbeitsweise, selbständige arbeitsweise, ability to work alone, unsupervised, independently
  stakeholder management = managing stakeholder, stakeholder communication, manage stakeholder, stakeholder engagement
  working across teams = cross-functional team, cross-functional collaboration, cross functional, cross-functional
  adaptability = adaptable, flexible approach, adapt quickly, flexibility, flexibilität, ambiguity
  working under pressure = work under pressure, calm under pressure, under pressure, fast-paced environment, fast paced environment, belastbarkeit, high-pressure environment, stay calm
  customer focus = customer-focused, customer focused, customer-oriented, customer orientation, customer obsession, kundenorientierung, customer centric, customer-centric
  empathy = compassion, empathetic, compassionate, einfühlungsvermögen, patience
  discretion = confidentiality, discreet
  reliability = reliable, punctual, punctuality, dependable, zuverlässigkeit, zuverlässig
  prioritisation = prioritise, prioritize, prioritization, prioritising, prioritizing, manage competing priority
  presenting = presentation skill, presentation, public speaking, presenting to
  writing = writing skill, written communication
  conflict resolution = resolving conflict, conflict management
  decision making = decision-making, making decision, data-driven decision
  curiosity = curious, eager to learn, willingness to learn, lernbereitschaft, continuous learning, desire to learn, keen to learn
  creativity = creative, creative thinking, kreativität
  resilience = resilient, grit
  strategic thinking = strategic mindset, strategic
  delegation = delegating
  hiring = hiring people, interviewing candidate, building team, build team
  multitasking = multi-tasking, multi-task, multitask
  relationship building = building relationship, build relationship, relationship management
  shift work = rotating shift, work nights, nights and weekends, nights and weekend, evenings and weekends, work weekends,  night shift, shift pattern, schichtarbeit, schichtbereitschaft, weekend work, working weekend, weekend shift, work shift, flexible shift
  travelling for work = willingness to travel, willing to travel, reisebereitschaft, travel up to, travelling
  lifting heavy loads = lift up to, lifting up to, heavy lifting, lift heavy, lift box, lift package`;

/** Human languages, each with its own name for itself and its German one. */
export const LANGUAGES = `
  English = englisch, englischkenntnisse, anglais, inglés
  German = deutsch, deutschkenntnisse, allemand
  French = französisch, français, französischkenntnisse
  Spanish = spanisch, español, castellano
  Italian = italienisch, italiano
  Portuguese = portugiesisch, português
  Dutch = niederländisch, nederlands
  Polish = polnisch, polski
  Russian = russisch
  Ukrainian = ukrainisch
  Turkish = türkisch
  Arabic = arabisch
  Mandarin = chinese, chinesisch, mandarin chinese
  Cantonese
  Japanese = japanisch
  Korean = koreanisch
  Hindi
  Urdu
  Bengali
  Punjabi
  Tamil
  Vietnamese
  Thai
  Greek = griechisch
  Hebrew
  Swedish = schwedisch
  Danish = dänisch
  Norwegian = norwegisch
  Finnish = finnisch
  Czech = tschechisch
  Slovak
  Hungarian = ungarisch
  Romanian = rumänisch
  Bulgarian
  Croatian = kroatisch
  Serbian
  Welsh
  Irish
  Catalan
  sign language = asl, bsl, british sign language, american sign language`;
