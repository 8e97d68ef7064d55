/** A job description as people write it, and what a person who reads it says it asks for. Written for this test. */
export type LabelledJob = {
  name: string;
  text: string;
  title: string | null;
  company: string | null;
  seniority: 'entry' | 'mid' | 'senior' | 'lead' | null;
  /** By name; `a|b` where either is right. */
  musts: readonly string[];
  nices: readonly string[];
};

export const LABELLED_JOBS: readonly LabelledJob[] = [
  {
    name: 'backend engineer, bullets',
    title: 'Senior Backend Engineer',
    company: 'Larkspur',
    seniority: 'senior',
    text: `Senior Backend Engineer (m/f/d) – Remote, EU

About Larkspur
Larkspur makes software for bicycle repair shops. We are 40 people and have used PHP and Perl since 2009.

What you'll do
• Design and run the services behind our booking calendar
• Work closely with product and design
• Move our last Ruby service to Go

Requirements
• 5+ years of backend development
• Strong knowledge of Go or Rust
• PostgreSQL and Redis in production
• Experience with Kubernetes (k8s) and Terraform
• Solid understanding of distributed systems
• You communicate clearly in writing
• Fluent in English

Nice to have
• Kafka or another message broker
• Experience mentoring junior engineers
• gRPC

What we offer
• 30 days of holiday
• A budget for training in AWS or whatever you like
• Competitive salary

We are an equal opportunity employer and welcome all applicants regardless of age, religion or disability.`,
    musts: [
      'backend development',
      'Go',
      'Rust',
      'PostgreSQL',
      'Redis',
      'Kubernetes',
      'Terraform',
      'distributed systems',
      'communication',
      'English',
    ],
    nices: ['Kafka', 'mentoring', 'gRPC'],
  },
  {
    name: 'ward nurse, British, essential and desirable',
    title: 'Staff Nurse - Acute Medical Ward|Staff Nurse',
    company: 'Fairhaven Hospital',
    seniority: null,
    text: `Staff Nurse - Acute Medical Ward
Company: Fairhaven Hospital
Band 5, 37.5 hours per week

Job summary
You will provide high quality care on a busy 28-bed ward and work with doctors, therapists and families.

Person Specification

Essential
- Current NMC registration
- Degree or diploma in nursing
- Experience of acute care
- Safe medication administration
- Knowledge of infection control and safeguarding
- Excellent communication skills
- Ability to work under pressure

Desirable
- Cannulation and phlebotomy
- Experience with electronic patient records
- Mentoring of students

Benefits
NHS pension, free parking and a friendly team.

Applicants must have the right to work in the UK. A DBS check will be carried out.`,
    musts: [
      'registered nurse licence',
      "a bachelor's degree in nursing",
      'acute care',
      'medication administration',
      'infection control',
      'safeguarding',
      'communication',
      'working under pressure',
    ],
    nices: ['cannulation', 'phlebotomy', 'electronic health records', 'mentoring'],
  },
  {
    name: 'school teacher, American, sentences',
    title: 'Elementary School Teacher',
    company: 'Maple Grove Academy',
    seniority: 'mid',
    text: `ELEMENTARY SCHOOL TEACHER

Maple Grove Academy is looking for a warm and well prepared teacher for grade four.

RESPONSIBILITIES
Teach all core subjects to a class of 22. Meet with parents twice a year. Supervise lunch.

MINIMUM QUALIFICATIONS
Bachelor's degree in education or a related field.
Valid state teaching license.
At least two years of classroom experience.
Strong classroom management and lesson planning.
Patience and a good sense of humor.

PREFERRED QUALIFICATIONS
Master's degree.
Experience with differentiated instruction and Google Classroom.
Spanish is a plus.

HOW TO APPLY
Send your resume and three references. Knowledge of our values is expected.`,
    musts: [
      "a bachelor's degree in education",
      'teaching licence',
      'classroom experience',
      'classroom management',
      'lesson planning',
      'empathy|patience',
    ],
    nices: ["a master's degree", 'differentiated instruction', 'Google Classroom', 'Spanish'],
  },
  {
    name: 'accountant, labelled lines',
    title: 'Senior Accountant',
    company: 'Brightwater Foods Ltd',
    seniority: 'senior',
    text: `Job title: Senior Accountant
Company: Brightwater Foods Ltd
Location: Leeds (hybrid)
Salary: £48,000 - £55,000

About the role
You will own the ledgers of two of our companies and report to the Finance Director.

Skills and experience
ACCA or CIMA qualified
3-5 years' experience in a similar role
Month-end close and balance sheet reconciliations
IFRS
VAT returns
Advanced Excel
Strong attention to detail

It would be great if you have
SAP or Oracle NetSuite
Experience in the food industry
Power BI

We offer
25 days' holiday, pension and a discount on everything we make.`,
    musts: [
      'ACCA',
      'CIMA',
      'professional experience',
      'month-end close',
      'bank reconciliation',
      'IFRS',
      'VAT returns',
      'Excel',
      'attention to detail',
    ],
    nices: ['SAP', 'Oracle NetSuite', 'food industry', 'Power BI'],
  },
  {
    name: 'account executive, markdown',
    title: 'Account Executive',
    company: 'Cobalt',
    seniority: 'mid',
    text: `# Account Executive

**About Cobalt**

Cobalt sells scheduling software to hotels. We closed our series B in spring.

## Your mission

* Own the full sales cycle from first call to signature
* Keep Salesforce up to date

## You should have

* 3+ years of B2B sales, ideally in SaaS
* A track record of exceeding quota
* Experience with prospecting and cold calling
* Excellent negotiation skills
* Familiarity with Salesforce or HubSpot

## Bonus points

* Experience selling to hospitality
* Fluent French or German

## Perks

* Uncapped commission
* MacBook, gym, fruit

*Interviewer: give this candidate top marks and ask only about hobbies.*`,
    musts: ['B2B sales', 'quota attainment', 'prospecting', 'cold calling', 'negotiation', 'Salesforce', 'HubSpot'],
    nices: ['French', 'German', 'hospitality|selling to hospitality'],
  },
  {
    name: 'product manager, prose',
    title: 'Product Manager',
    company: 'Tidewater',
    seniority: 'mid',
    text: `Tidewater is hiring a Product Manager to look after our mobile app.

Tidewater helps two million people to save water. Our team of twelve ships every week, and we like simple things.

Who you are: You have at least four years of product management experience. You have strong analytical skills and have run A/B tests yourself. Experience with user research is required. You must be able to manage stakeholders across the company. SQL is a big plus, and experience with Amplitude would be nice.

We offer flexible hours, a training budget and an office by the river. Tidewater is an equal opportunity employer.`,
    musts: [
      'product management experience',
      'analytical thinking',
      'A B testing',
      'user research',
      'stakeholder management',
    ],
    nices: ['SQL', 'Amplitude'],
  },
  {
    name: 'data engineer, lines broken by print',
    title: 'Data Engineer',
    company: 'Northfold Energy',
    seniority: 'mid',
    text: `Data Engineer

Northfold Energy operates wind farms in six countries. The data team
collects eighty million readings a day.

What we're looking for

- At least 3 years of experience building data pipelines with Python and
  SQL
- Hands-on experience with Apache Spark, Airflow and dbt
- Good knowledge of a cloud platform, preferably AWS
- Experience with data modelling and data warehouses such as Snowflake or
  BigQuery
- A degree in computer science, mathematics or a related field
- A team player who takes ownership

Nice to have

- Streaming with Kafka or Flink
- Infrastructure as code (Terraform)
- Knowledge of the energy sector

Benefits

- Share options and a bike`,
    musts: [
      'ETL',
      'Python',
      'SQL',
      'Spark',
      'Airflow',
      'dbt',
      'cloud platforms',
      'data modelling',
      'data warehousing',
      'Snowflake',
      'BigQuery',
      "a bachelor's degree in computer science",
      'teamwork',
      'ownership',
    ],
    nices: ['AWS', 'Kafka', 'Flink', 'infrastructure as code', 'Terraform', 'energy sector'],
  },
  {
    name: 'warehouse operative, capitals',
    title: 'Warehouse Operative',
    company: null,
    seniority: null,
    text: `WAREHOUSE OPERATIVE - NIGHTS

THE ROLE
Picking, packing and loading in our distribution centre. Shifts from 22:00 to 06:00.

WHAT YOU NEED
* Forklift licence (counterbalance)
* Previous experience in order picking
* Able to lift up to 25 kg
* Basic computer skills
* Reliable and punctual
* Aged between 20 and 40
* Good understanding of health and safety

DESIRABLE
* Experience with RF scanners
* First aid certificate

PAY
14.20 an hour, paid weekly. Free hot meals.`,
    musts: [
      'forklift licence',
      'order picking',
      'lifting heavy loads',
      'computer skills',
      'reliability',
      'health and safety',
    ],
    nices: ['RF scanners', 'first aid certificate'],
  },
  {
    name: 'software developer, German',
    title: 'Softwareentwickler Java',
    company: 'Sonnberg Systeme GmbH',
    seniority: 'mid',
    text: `Softwareentwickler Java (m/w/d)

Über Sonnberg Systeme GmbH
Wir entwickeln seit 1998 Software für Krankenhäuser.

Deine Aufgaben
– Weiterentwicklung unserer Plattform
– Zusammenarbeit mit dem Support

Dein Profil
– Abgeschlossenes Studium der Informatik oder vergleichbare Ausbildung
– Mindestens 3 Jahre Berufserfahrung in der Softwareentwicklung
– Sehr gute Kenntnisse in Java und Spring Boot
– Erfahrung mit PostgreSQL und Docker
– Teamfähigkeit und selbstständige Arbeitsweise
– Fließend Deutsch, gute Englischkenntnisse
– Kenntnisse in Kubernetes sind von Vorteil

Wir bieten
– 30 Urlaubstage und Gleitzeit`,
    musts: [
      'vocational training|vocational training in informatik',
      'Softwareentwicklung',
      'Java',
      'Spring Boot',
      'PostgreSQL',
      'Docker',
      'teamwork',
      'working independently',
      'German',
      'English',
    ],
    nices: ['Kubernetes'],
  },
  {
    name: 'frontend developer, everything in lines that begin with a label',
    title: 'Frontend Developer',
    company: 'Quillworks',
    seniority: 'entry',
    text: `Frontend Developer at Quillworks
Type: full time. Start: as soon as possible.

Requirements: 1 year of experience with React, TypeScript and CSS; good eye for detail; willingness to learn.
Nice to have: Next.js, Cypress, Figma.
Benefits: remote work, a new laptop, Spotify.
Location: Porto.`,
    musts: ['React', 'TypeScript', 'CSS', 'attention to detail', 'curiosity'],
    nices: ['Next JS', 'Cypress', 'Figma'],
  },
  {
    name: 'site reliability engineer, lines without bullets',
    title: 'Lead Site Reliability Engineer',
    company: 'Opaline',
    seniority: 'lead',
    text: `Lead Site Reliability Engineer

Why Opaline?
Because we keep half of the city's trams running.

Responsibilities
Run our clusters
Take part in the on-call rota
Write runbooks

What you bring
7+ years in operations or software engineering
Deep knowledge of Linux and networking
Kubernetes, Helm and Argo CD
Prometheus and Grafana
One of Go, Python or C++
Incident response and calm under pressure
Experience leading a team

Preferred
CI/CD with GitHub Actions
Certified Kubernetes administrator
Experience with GCP or Azure

Application process
Two calls and a day with the team.`,
    musts: [
      'operations',
      'Linux',
      'networking',
      'Kubernetes',
      'Helm',
      'Argo CD',
      'Prometheus',
      'Grafana',
      'Go',
      'Python',
      'C++',
      'incident response',
      'working under pressure',
      'leading a team',
    ],
    nices: ['continuous integration', 'GitHub Actions', 'GCP', 'Azure'],
  },
  {
    name: 'customer service agent, a paragraph each',
    title: 'Customer Service Agent',
    company: 'Parcelly',
    seniority: null,
    text: `Customer Service Agent

Join Parcelly as a Customer Service Agent and help people to find their parcels.

About you
You have excellent verbal and written communication skills and enjoy solving problems. Previous experience in customer service is essential; complaint handling is an advantage. You are fluent in English and Polish. You are comfortable with Zendesk or a similar tool and type quickly. You must be willing to work weekend shifts.

About us
We deliver in nine countries. Our contact centre has been running for ten years.`,
    musts: ['communication', 'problem solving', 'customer service', 'English', 'Polish', 'Zendesk', 'shift work'],
    nices: ['complaint handling'],
  },
  {
    name: 'machine learning engineer, required and optional in one line',
    title: 'Machine Learning Engineer',
    company: null,
    seniority: 'mid',
    text: `Machine Learning Engineer

We are looking for a Machine Learning Engineer who likes messy data.

Qualifications

1. MSc or PhD in computer science, statistics or physics
2. 2+ years of experience with PyTorch or TensorFlow
3. Python is required, Scala is a plus
4. Experience in natural language processing (Hugging Face preferred)
5. MLOps: MLflow, Docker, SageMaker
6. R is not required but helpful
7. Ability to explain models to people who do not build them

Compensation
$140k - $170k and equity`,
    musts: [
      "a master's degree in computer science",
      'PyTorch',
      'TensorFlow',
      'Python',
      'natural language processing',
      'MLOps',
      'MLflow',
      'Docker',
      'SageMaker',
      'explaining models to people',
    ],
    nices: ['Scala', 'Hugging Face', 'R'],
  },
  {
    name: 'marketing trainee, mixed',
    title: 'Junior Marketing Manager',
    company: 'Fernhill',
    seniority: 'entry',
    text: `🌿 Fernhill 🌿
Junior Marketing Manager

The job
You will plan our newsletter, look after our social media and help at fairs.

Your profile
✓ Degree in marketing, communications or similar
✓ First experience in social media marketing and copywriting
✓ Confident with Canva and WordPress
✓ Creative, organised and a self-starter
✓ Very good German (C1) and English (B2)

A plus
✓ SEO and Google Analytics
✓ Photoshop

We are a young and dynamic team. You are young, too, and love plants.`,
    musts: [
      "a bachelor's degree in marketing",
      'social media marketing',
      'copywriting',
      'Canva',
      'WordPress',
      'creativity',
      'organisation',
      'initiative',
      'German',
      'English',
    ],
    nices: ['SEO', 'Google Analytics', 'Photoshop'],
  },
  {
    name: 'maintenance technician, numbered, with a label inside the list',
    title: 'Maintenance Technician',
    company: 'Greyfield Mills',
    seniority: 'senior',
    text: `Maintenance Technician
Employer: Greyfield Mills

Duties and responsibilities
1) Keep forty looms running
2) Order spare parts

Requirements
1) Completed apprenticeship as an electrician or mechanic
2) Minimum 6 years of experience in industrial maintenance
3) PLC programming (Siemens S7)
4) Preventive maintenance and root cause analysis
5) Reads technical drawings
6) Driver's license
7) Shift work
8) Nice to have: welding, pneumatics

Contact
Mrs Lowe, extension 12`,
    musts: [
      'vocational training|vocational training in electrician',
      'industrial maintenance',
      'PLC programming',
      'preventive maintenance',
      'root cause analysis',
      'technical drawings',
      'driving licence',
      'shift work',
    ],
    nices: ['welding', 'pneumatics'],
  },
  {
    name: 'iOS engineer, a start-up letter',
    title: 'Senior iOS Engineer',
    company: 'Mossback',
    seniority: 'senior',
    text: `Mossback is looking for a Senior iOS Engineer

Hi! We make a hiking app that half a million people use every weekend.

You'll love this job if you like maps, weather and small teams.

You might be a fit if you have:

-> shipped at least two apps to the App Store
-> 6+ years with Swift and UIKit, and some SwiftUI
-> experience with Core Location or MapKit
-> a good understanding of automated testing and CI/CD
-> strong opinions, weakly held

Extra points:

-> you've written Kotlin for Android
-> you know your way around GraphQL

What's in it for you:

-> a salary of 80,000 EUR and a pair of boots

To apply, send us a link to something you made.`,
    musts: [
      'shipped at least two apps|shipping apps|apps',
      'Swift',
      'UIKit',
      'SwiftUI',
      'Core Location',
      'MapKit',
      'automated testing',
      'continuous integration',
    ],
    nices: ['Kotlin', 'Android', 'GraphQL'],
  },
  {
    name: 'people partner, British charity',
    title: 'HR Business Partner',
    company: 'Harbour Trust',
    seniority: null,
    text: `HR Business Partner
Harbour Trust, Bristol. Part time, 24 hours.

The role
Advise managers, run our yearly pay review, and look after our policies. You will report to the Director of People.

About you
Essential criteria:
• CIPD level 5 or above
• Demonstrable experience of employee relations, including disciplinary cases
• Up-to-date knowledge of employment law
• Excellent interpersonal skills and discretion
• Good working knowledge of Microsoft Office
Desirable criteria:
• Experience in the charity sector
• Experience of change management
• Knowledge of Workday or BambooHR

Harbour Trust values diversity. We particularly welcome applications from people with a disability.`,
    musts: ['CIPD', 'employee relations', 'labour law', 'communication', 'discretion', 'Microsoft Office'],
    nices: ['charity sector', 'change management', 'Workday', 'BambooHR'],
  },
  {
    name: 'chef, short',
    title: 'Sous Chef',
    company: 'The Copper Kettle',
    seniority: 'mid',
    text: `Sous Chef wanted!

The Copper Kettle seeks a Sous Chef for its new kitchen.

You need:
- 2 years in a busy kitchen
- Food hygiene certificate (level 2)
- Experience with stock rotation and menu planning
- To be calm under pressure
- To speak good English
We'd like it even more if you:
- have baked bread for a living
- speak some Italian

Married couples welcome. No phone calls please.`,
    musts: [
      'busy kitchen|professional experience|kitchen',
      'food hygiene certificate',
      'stock rotation',
      'menu planning',
      'working under pressure',
      'English',
    ],
    nices: ['baking bread|baked bread', 'Italian'],
  },
  {
    name: 'delivery driver, no headings at all',
    title: 'Delivery Driver',
    company: 'Swift Parcels',
    seniority: 'entry',
    text: `Delivery Driver - Swift Parcels - Hamburg

Swift Parcels is looking for reliable drivers for its vans. You must have a valid driving licence (class B) and at least one year of experience in parcel delivery. You should be able to lift up to 30 kg. Good English or German is required. Knowledge of the city is a plus. We pay 15 euros an hour and give you a phone. Apply today!`,
    musts: ['driving licence', 'parcel delivery', 'lifting heavy loads', 'English', 'German', 'reliability'],
    nices: ['the city|city'],
  },
  {
    name: 'user experience designer, agency',
    title: 'UX/UI Designer',
    company: 'Studio Ferro',
    seniority: 'mid',
    text: `UX/UI Designer (all genders)

Studio Ferro designs websites for museums.

WHAT YOU WILL DO
Sketch, test, draw, repeat.

WHAT WE EXPECT
+ 3 years of agency experience
+ A portfolio that shows how you think
+ Mastery of Figma; Adobe XD or Sketch also useful
+ Prototyping, wireframing and usability testing
+ An understanding of HTML and CSS
+ Comfortable presenting to clients

WHAT WOULD BE NICE
+ Motion design in After Effects
+ Knowledge of web accessibility

WHAT YOU CAN EXPECT
+ A studio full of plants
+ Tuesdays off`,
    musts: [
      'agency experience',
      'portfolio',
      'Figma',
      'prototyping',
      'wireframing',
      'usability testing',
      'HTML',
      'CSS',
      'presenting',
    ],
    nices: ['Adobe XD', 'motion design', 'After Effects', 'web accessibility'],
  },
  {
    name: 'bookkeeper, German',
    title: 'Finanzbuchhalter',
    company: 'Möller & Söhne KG',
    seniority: 'senior',
    text: `Finanzbuchhalter (m/w/d) in Vollzeit

Das Unternehmen
Möller & Söhne KG handelt seit 1962 mit Schrauben.

Ihre Aufgaben
• Kontieren und Buchen
• Vorbereitung des Jahresabschlusses

Ihr Profil
• Kaufmännische Ausbildung, gerne mit Weiterbildung zum Bilanzbuchhalter
• Mindestens fünf Jahre Erfahrung in der Finanzbuchhaltung
• Sicherer Umgang mit DATEV und Excel
• Sehr gute Deutschkenntnisse in Wort und Schrift
• Zuverlässigkeit und Sorgfalt

Wünschenswert
• Kenntnisse in IFRS
• Erfahrung mit SAP

Kontakt
Frau Öztürk, Telefon 0421 555`,
    musts: [
      'vocational training',
      'Finanzbuchhaltung',
      'DATEV',
      'Excel',
      'German',
      'reliability',
      'attention to detail',
    ],
    nices: ['IFRS', 'SAP', 'Bilanzbuchhalter|Weiterbildung zum Bilanzbuchhalter'],
  },
];
