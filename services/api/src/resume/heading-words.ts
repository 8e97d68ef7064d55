import { folded } from './line.ts';

/** What a part of a resume is about. */
export type SectionKind =
  | 'contact'
  | 'summary'
  | 'experience'
  | 'education'
  | 'skills'
  | 'certifications'
  | 'languages'
  | 'other';

/**
 * The parts a heading announces ("Education & Certifications" two), judged by its words alone; none when it is no heading.
 * Letters set apart ("S K I L L S") are read as words.
 */
export function headingKinds(text: string): SectionKind[] {
  if (text.length > 60 || !/^[^\p{Ll}\d]*\p{Lu}|^\p{Lo}/u.test(text.replace(/^(?:\d+\.|[IVX]+\.)\s/, ''))) return [];
  const words = folded(text.replace(/^(?:\d+\.|[IVX]+\.)\s/, ''))
    .replaceAll(/['’]/g, '')
    .replaceAll(/[&+/]/g, ' and ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 7) return [];
  const joined = words.join('');
  const exact = EXACT.get(joined);
  if (exact) return [exact];
  if (words.filter((word) => word.length === 1).length >= words.length - 1 && words.length > 3) {
    return SPACED.get(joined) ?? [];
  }
  return kindsOf(words);
}

function kindsOf(words: readonly string[]): SectionKind[] {
  if (!words.every((word) => KERNELS.has(word) || MODIFIERS.has(word))) return [];
  const kinds: SectionKind[] = [];
  let last: SectionKind | null = null;
  words.forEach((word, at) => {
    const kind = KERNELS.get(word);
    if (kind) last = kind;
    // "and" begins another part; within a part the last noun decides ("Experience Summary").
    const ends = at === words.length - 1 || CONNECTIVES.has(word);
    if (ends && last) {
      if (!kinds.includes(last)) kinds.push(last);
      last = null;
    }
  });
  if (kinds.includes('skills') && kinds.includes('languages')) return kinds.filter((kind) => kind !== 'languages');
  if (kinds.length > 1) {
    const known = kinds.filter((kind) => kind !== 'other');
    return known.length > 0 && !words.some((word) => DECIDING_OTHERS.has(word)) ? known : kinds;
  }
  return kinds;
}

/**
 * The part that a heading with a word of its own announces ("Driving Experience", "Conocimientos de cocina"): only the noun at its
 * beginning or end is known, so its look must tell that it is a heading.
 */
export function looseHeadingKinds(text: string): SectionKind[] {
  const words = folded(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 4 || /[\d@,;|]/.test(text)) return [];
  return [words.at(-1), words[0]]
    .flatMap((word) => KERNELS.get(word ?? '') ?? [])
    .filter((kind) => LOOSE.has(kind))
    .slice(0, 1);
}

const LOOSE: ReadonlySet<SectionKind> = new Set(['experience', 'education', 'skills', 'languages']);

const CONNECTIVES = new Set(['and', 'und', 'et', 'y', 'e', 'og', 'och', 'en', 'i']);
const DECIDING_OTHERS = new Set(['volunteer', 'volunteering', 'projects', 'project']);

function list(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

const KERNEL_LISTS: Readonly<Record<SectionKind, readonly string[]>> = {
  contact: list('contact contacts details links kontakt contacto contato coordonnees contatti persoonsgegevens daten'),
  summary: list(
    'summary profile objective objectives overview statement bio biography introduction about zusammenfassung profil perfil resumen resume resumo riassunto profilo samenvatting profiel synopsis snapshot goal aboutme',
  ),
  experience: list(
    'experience experiences employment employments internship internships berufserfahrung erfahrung arbeitserfahrung praxiserfahrung berufspraxis praktika experiencia experiencias experience esperienza esperienze experiencia werkervaring erfaring erfarenhet doswiadczenie appointments werdegang emploi emplois empleo positions engagements deneyim deneyimi deneyimler starfsreynsla zkusenosti praxe experienta tapasztalat tyokokemus pengalaman parcours erhvervserfaring arbetslivserfarenhet laufbahn',
  ),
  education: list(
    'education educational academics schooling bildung ausbildung studium bildungsweg bildungsgang schulbildung hochschulbildung formation formations educacion estudios educacao formacao formacion istruzione formazione opleiding opleidingen utdanning utbildning uddannelse wyksztalcenie etudes qualification qualifications egitim menntun vzdelani educatie studii tanulmanyok koulutus pendidikan',
  ),
  skills: list(
    'skill skills skillset competencies competences competencies expertise proficiencies proficiency technologies tools tooling stack kenntnisse fahigkeiten kompetenzen competences habilidades competencias conocimientos competenze vaardigheden capacites abilities strengths beceriler becerileri yetenekler yetkinlikler hæfni dovednosti competente abilitati keszsegek taidot fardigheter kompetenser ferdigheter keahlian keterampilan toolbox umiejetnosci frameworks specialties specialities capabilities aptitudes toolkit',
  ),
  certifications: list(
    'certification certifications certificate certificates certified licenses licences licensure license credentials zertifikate zertifizierungen certificaciones certificacoes certificazioni certificaten accreditations accreditation trainings',
  ),
  languages: list(
    'languages language sprachen sprachkenntnisse idiomas langues lingue talen sprak jezyki linguas lingua sprog jazyky limbi nyelvek kielet diller tungumal linguistic',
  ),
  other: list(
    'projects project projekte proyectos projets progetti awards award honors honours honor achievements accomplishments publications publication presentations talks patents references referees interests hobbies activities volunteering volunteer community memberships membership affiliations courses coursework training scholarships extracurricular involvement conferences miscellaneous distinctions recognition interessen loisirs intereses interessi engagement ehrenamt auszeichnungen portfolio outreach referenzen declaration grants fellowships exhibitions testimonials bibliography availability zainteresowania konici ilgi hobiler referanslar hobby residency residencies fellowship books book chapters articles papers preprints lectures seminars workshops designations',
  ),
};

const KERNELS = new Map<string, SectionKind>(
  (Object.entries(KERNEL_LISTS) as [SectionKind, readonly string[]][]).flatMap(([kind, words]) =>
    words.map((word): [string, SectionKind] => [word, kind]),
  ),
);

const MODIFIERS = new Set(
  list(
    'work working professional professionals relevant related selected other previous prior past industry technical teaching research engineering recent key history of my background record job business military clinical academic academical full time development core areas area main personal information info executive career the to highlights in und and et y e de la el a i og och en berufliche beruflicher beruflich professionnelle professionnelles professionnel profesional profesionales laboral profissional profissionais academica academique academiques professionale professionali akademische computer digital soft hard programming functional management top special specific general interpersonal transferable industry domain knowledge working foreign spoken human online accademica formazione berufs schulische international national domestic summer administrative freelance consulting software me techniques informatiques informaticas tecnicas tecnicos tecniche linguistiques selected major significant notable leadership edv it jobs post zawodowe zawodowa informaticos informatiques informatici jezykowe komputerowe profesionais is mesleki profesionala pracovni kerja earlier early client consulting field driving trade manual hospitality clinical culinary sales graduate undergraduate timeline peer reviewed refereed invited postgraduate',
  ),
);

/** Where the words alone would mislead. */
const EXACT_LISTS: Readonly<Record<SectionKind, string>> = {
  contact:
    'personal information|personal details|personal data|contact information|contact details|contact info|contact me|personliche daten|get in touch|datos personales|find me online|address',
  summary:
    'summary of qualifications|qualifications summary|professional profile|career objective|career summary|executive summary|career profile|personal statement|about|about me|who i am|highlights|career highlights|summary|profile|objective|professional summary|career goal|uber mich|sobre mi|a propos|a propos de moi|sobre mim|qualifications profile|profil professionnel|career overview|headline',
  experience:
    'work history|work|employment history|career history|professional background|professional history|work background|career|job history|research|teaching|relevant work|positions held|professional career|beruflicher werdegang|research experience|teaching experience|historial laboral|work and research|工作经历|工作经验|職務経歴|職歴|경력|опыт работы|опыт|experience professionnelle|experiences professionnelles|parcours professionnel|military service|selected experience|professional appointments|earlier career|early career|career details|employment details|work details|experience details|professional details|selected clients|kinh nghiem lam viec|career timeline|industry|career progression',
  education:
    'academic background|academic history|academic qualifications|educational background|education and training|academic credentials|qualifications|academics|schule und studium|formation academique|formacion academica|教育背景|教育经历|学歴|학력|образование|educational qualifications|academic profile|studies|academic details|educational details|education details|academic record|hoc van|trinh do hoc van',
  skills:
    'skills|skills summary|skill summary|summary of skills|skills overview|technical skills|programming languages|core competencies|technical proficiencies|areas of expertise|technologies|tech|tech skills|tech stack|tools|it skills|computer skills|key skills|languages and technologies|languages and tools|languages and frameworks|software|technical expertise|technical summary|technical profile|technical background|technical knowledge|what i know|skills and interests|programming|edv kenntnisse|it kenntnisse|competences techniques|competences informatiques|habilidades tecnicas|专业技能|技能|スキル|기술|기술 스택|навыки|ключевые навыки|kenntnisse und fahigkeiten|top skills|strengths|skill highlights|programming skills|qualifications and skills|methods|methods and tools|ky nang|computer literacy|it literacy|skills and tools|skills and abilities|skills and languages|languages and skills',
  certifications:
    'licenses and certifications|professional certifications|professional development|certificates|training and certifications|证书|資格|자격증|сертификаты|certifications|licenses|courses and certifications|certifications and training',
  languages: 'languages|language skills|sprachen|language proficiency|语言|언어|языки|语言能力',
  other:
    'research interests|additional information|additional experience and awards|awards and honors|honors and awards|volunteer experience|volunteer work|voluntary work|voluntary experience|voluntary|charity work|volunteer|community service|volunteer and community|military|selected projects|personal projects|side projects|professional memberships|professional affiliations|professional development and memberships|leadership|leadership and activities|relevant coursework|professional references|key achievements|selected achievements|open source|test scores|societies|extracurricular activities|volunteering experience|project experience|projects|community|service|teaching interests|job references|work samples|professional activities|hobbies and interests|relevant courses|key projects|professional service|community involvement|speaking|press|media|works|find me',
};

const EXACT = new Map<string, SectionKind>(
  (Object.entries(EXACT_LISTS) as [SectionKind, string][]).flatMap(([kind, phrases]) =>
    phrases.split('|').map((phrase): [string, SectionKind] => [phrase.replaceAll(/\s+/g, ''), kind]),
  ),
);

/** Headings that people set with spaces between the letters. */
const SPACED = new Map<string, SectionKind[]>(
  (Object.entries(KERNEL_LISTS) as [SectionKind, readonly string[]][]).flatMap(([kind, words]) =>
    words.flatMap((word) =>
      ['', 'work', 'professional', 'technical', 'key', 'core', 'my', 'career', 'academic'].map(
        (before): [string, SectionKind[]] => [before + word, [kind]],
      ),
    ),
  ),
);
