import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChildDocumentReader, createDocumentReader } from '../src/adapters/documents/read-in-child.ts';
import { systemClock } from '../src/base/clock.ts';
import { parseResume } from '../src/resume/parse-resume.ts';

const FOLDER = new URL('../../../../shared/fixtures/resumes/', import.meta.url);
const isHere = existsSync(FOLDER);
if (!isHere && process.env['CI'] === 'true') throw new Error('The resumes of ../shared/fixtures/resumes are missing.');

describe.runIf(isHere)('resumes of public templates', { timeout: 60_000 }, () => {
  let reader: ChildDocumentReader;
  beforeAll(() => {
    reader = createDocumentReader({ clock: systemClock });
  });
  afterAll(() => reader.close());

  async function read(file: string) {
    const bytes = new Uint8Array(readFileSync(new URL(file, FOLDER)));
    const { parsed_resume } = await parseResume(bytes, { reader, signal: new AbortController().signal });
    return {
      ...parsed_resume,
      positions: parsed_resume.experiences.map(
        ({ title, company, start_date, end_date }) => `${title} @ ${company}: ${start_date} / ${end_date}`,
      ),
      schools: parsed_resume.education.map(
        ({ institution, degree, graduation_date }) => `${degree} @ ${institution}: ${graduation_date}`,
      ),
    };
  }

  it('[RS27] reads one column', async () => {
    const { contact, positions, schools } = await read('one_column.pdf');
    expect(contact).toMatchObject({
      name: 'Sourabh Bajaj',
      email: 'sourabh@sourabhbajaj.com',
      phone: '+1-123-456-7890',
    });
    expect(positions).toEqual([
      'Software Engineer @ Google: Oct 2016 / Present',
      'Senior Software Engineer @ Coursera: Jan 2014 / Oct 2016',
      'Data Scientist @ Lucena Research: Summer 2012 / 2013',
      'Research and Teaching Assistant @ Georgia Institute of Technology: Jan 2012 / Dec 2013',
    ]);
    expect(schools).toEqual([
      'Master of Science @ Georgia Institute of Technology: Dec 2013',
      'Bachelor of Engineering @ Birla Institute of Technology and Science: July 2012',
    ]);
  });

  it('[RS27] reads two columns', async () => {
    const { contact, positions, schools, skills } = await read('two_column.pdf');
    expect(contact).toMatchObject({ name: 'Debarghya Das', email: 'deedy@fb.com', phone: '607.379.5733' });
    expect(positions).toEqual([
      'SOFTWARE ENGINEER @ FACEBOOK: Jan 2015 / Present',
      'KPCB FELLOW + SOFTWARE ENGINEERING INTERN @ COURSERA: June 2014 / Sep 2014',
      'SOFTWARE ENGINEERING INTERN @ GOOGLE: May 2013 / Aug 2013',
      'OPEN SOURCE CONTRIBUTOR & TEAM LEADER @ PHABRICATOR: Jan 2013 / May 2013',
      'RESEARCHER @ CORNELL ROBOT LEARNING LAB: Jan 2014 / Jan 2015',
      'HEAD UNDERGRADUATE RESEARCHER @ CORNELL PHONETICS LAB: Mar 2012 / May 2013',
    ]);
    expect(schools).toEqual([
      'MENG @ CORNELL UNIVERSITY: Dec 2014',
      'BS @ CORNELL UNIVERSITY: May 2014',
      ' @ LA MARTINIERE FOR BOYS: May 2011',
    ]);
    expect(skills.join(', ')).toBe(
      'Java, Shell, Python, Javascript, OCaml, Matlab, Rails, LATEX, C, C++, CSS, PHP, Assembly, AS3, iOS, Android, MySQL',
    );
  });

  it('[RS27] reads several pages', async () => {
    const { contact, positions, schools, certifications } = await read('two_pages.pdf');
    expect(contact).toMatchObject({
      name: 'Byungjin Park',
      email: 'posquit0.bj@gmail.com',
      phone: '(+82) 10-9030-1843',
      location: 'Mapo-gu, Seoul, Republic of Korea',
    });
    expect(positions).toEqual([
      'DevOps Engineer @ Dunamu Inc.: Sep. 2023 / Mar. 2024',
      'Founding Member & Site Reliability Engineer & Infrastructure Team Lead @ Danggeun Pay Inc. (KarrotPay): Mar. 2021 / Jun. 2023',
      'Site Reliability Engineer @ Danggeun Market Inc.: Feb. 2021 / Mar. 2021',
      'Founding Member & Director of Infrastructure Division @ Kasa: Jun. 2018 / Jan. 2021',
      'Software Architect @ Omnious. Co., Ltd.: Jun. 2017 / May. 2018',
      'Co-founder & Software Engineer @ PLAT Corp.: Jan. 2016 / Jun. 2017',
      'Software Engineer & Security Researcher (Compulsory Military Service) @ R.O.K Cyber Command, MND: Aug. 2014 / Apr. 2016',
      'Software Engineer @ ShitOne Corp.: Dec. 2011 / Feb. 2012',
    ]);
    expect(schools).toEqual(['B.S. @ POSTECH(Pohang University of Science and Technology): Aug. 2017']);
    expect(certifications).toHaveLength(9);
  });
});
