import { existsSync } from 'node:fs';
import type { ParsedResume } from '@intervue/shared';
import { type Score, shareOf } from './resume-score.ts';

/** An example resume of a public template, and how its reading is judged. */
export type Fixture = { file: URL; score: (read: ParsedResume) => Score };

type Truth = {
  name: string;
  email: string;
  phone: string;
  /** Employer, title, beginning and end. */
  jobs: readonly (readonly [string, string, string, string])[];
  schools: readonly string[];
  skills: readonly string[];
};

const TRUTHS: Readonly<Record<string, Truth>> = {
  'one_column.pdf': {
    name: 'Sourabh Bajaj',
    email: 'sourabh@sourabhbajaj.com',
    phone: '+1-123-456-7890',
    jobs: [
      ['Google', 'Software Engineer', 'Oct 2016', 'Present'],
      ['Coursera', 'Senior Software Engineer', 'Jan 2014', 'Oct 2016'],
      ['Lucena Research', 'Data Scientist', 'Summer 2012', '2013'],
      ['Georgia Institute of Technology', 'Research and Teaching Assistant', 'Jan 2012', 'Dec 2013'],
    ],
    schools: ['Georgia Institute of Technology', 'Birla Institute of Technology and Science'],
    skills: [],
  },
  'two_column.pdf': {
    name: 'Debarghya Das',
    email: 'deedy@fb.com',
    phone: '607.379.5733',
    jobs: [
      ['FACEBOOK', 'SOFTWARE ENGINEER', 'Jan 2015', 'Present'],
      ['COURSERA', 'KPCB FELLOW + SOFTWARE ENGINEERING INTERN', 'June 2014', 'Sep 2014'],
      ['GOOGLE', 'SOFTWARE ENGINEERING INTERN', 'May 2013', 'Aug 2013'],
      ['PHABRICATOR', 'OPEN SOURCE CONTRIBUTOR & TEAM LEADER', 'Jan 2013', 'May 2013'],
      ['CORNELL ROBOT LEARNING LAB', 'RESEARCHER', 'Jan 2014', 'Jan 2015'],
      ['CORNELL PHONETICS LAB', 'HEAD UNDERGRADUATE RESEARCHER', 'Mar 2012', 'May 2013'],
    ],
    schools: ['CORNELL UNIVERSITY', 'LA MARTINIERE FOR BOYS'],
    skills: ['Java', 'Shell', 'Python', 'Javascript', 'OCaml', 'Matlab', 'C++', 'MySQL'],
  },
  'two_pages.pdf': {
    name: 'Byungjin Park',
    email: 'posquit0.bj@gmail.com',
    phone: '(+82) 10-9030-1843',
    jobs: [
      ['Dunamu Inc.', 'DevOps Engineer', 'Sep. 2023', 'Mar. 2024'],
      ['Danggeun Market Inc.', 'Site Reliability Engineer', 'Feb. 2021', 'Mar. 2021'],
      ['Kasa', 'Founding Member & Director of Infrastructure Division', 'Jun. 2018', 'Jan. 2021'],
      ['Omnious. Co., Ltd.', 'Software Architect', 'Jun. 2017', 'May. 2018'],
      ['PLAT Corp.', 'Co-founder & Software Engineer', 'Jan. 2016', 'Jun. 2017'],
      ['ShitOne Corp.', 'Software Engineer', 'Dec. 2011', 'Feb. 2012'],
    ],
    schools: ['POSTECH(Pohang University of Science and Technology)'],
    skills: [],
  },
};

const FOLDER = new URL('../../../../shared/fixtures/resumes/', import.meta.url);

/** The example resumes that are here, each with what stands in it. */
export const FIXTURES: readonly Fixture[] = Object.entries(TRUTHS).flatMap(([name, truth]) => {
  const file = new URL(name, FOLDER);
  return existsSync(file) ? [{ file, score: (read) => scored(read, truth) }] : [];
});

function scored({ contact, experiences, education, skills }: ParsedResume, truth: Truth): Score {
  const jobOf = (company: string, title: string) =>
    experiences.find((each) => each.company === company && each.title === title);
  return {
    name: shareOf([contact.name === truth.name]),
    email: shareOf([contact.email === truth.email]),
    phone: shareOf([contact.phone === truth.phone]),
    employer: shareOf(truth.jobs.map(([company]) => experiences.some((each) => each.company === company))),
    title: shareOf(truth.jobs.map(([, title]) => experiences.some((each) => each.title === title))),
    school: shareOf(truth.schools.map((school) => education.some((each) => each.institution === school))),
    date: shareOf(
      truth.jobs.flatMap(([company, title, start, end]) => {
        const own = jobOf(company, title);
        return [own?.start_date === start, own?.end_date === end];
      }),
    ),
    skill: shareOf(truth.skills.map((skill) => skills.includes(skill))),
  };
}
