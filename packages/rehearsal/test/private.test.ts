import { readFile } from 'node:fs/promises';
import { REST } from '@intervue/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import { fixture, hasRecordings, type House, openHouse, recording } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse({ DEBUG: 'true' });
});

afterAll(() => house?.close());

const RESUME = {
  contact: { name: 'Quirinus Vandermolen' },
  raw_text: 'Quirinus Vandermolen, harpsichord tuner at Wobblethorpe Ltd',
};

describe('the log of a server that is asked to log everything', () => {
  it('[RH7] has no word of resume, role, typed or spoken answers, questions, and no key to the interview', async () => {
    const candidate = await Candidate.create(house.server.url, {
      settings: { role: 'Marzipan engineer' },
      resume: {
        experiences: [],
        education: [],
        skills: ['quokkas'],
        certifications: [],
        summary: null,
        ...RESUME,
        contact: { email: 'q@wobblethorpe.example', phone: null, location: null, linkedin: null, ...RESUME.contact },
      },
    });
    await candidate.connect();
    await candidate.begin();
    if (hasRecordings()) {
      candidate.speak(recording('speech/jfk.wav'));
      await candidate.until(() => candidate.lines.length >= 3);
      await candidate.untilMyTurn();
    }
    await candidate.answer('My secret is a Zanzibar xylophone.');
    // Things that go wrong are logged, and so they are where words slip in.
    candidate.sendRaw('{"type":"answer_text","text":"Zanzibar');
    candidate.sendRaw(JSON.stringify({ type: 'answer_text', turn_id: '!', text: 'Zanzibar' }));
    candidate.sendRaw(JSON.stringify({ type: 'audio', data: Buffer.from('Zanzibar '.repeat(99)).toString('base64') }));
    candidate.sendRaw(JSON.stringify({ type: 'resume_context', parsed_resume: RESUME }));
    await candidate.until(() => candidate.messages.filter(({ type }) => type === 'error').length >= 4);
    const upload = new FormData();
    upload.append('file', new Blob(['%PDF-1.7 Wobblethorpe'], { type: 'application/pdf' }), 'Vandermolen.pdf');
    await fetch(`${house.server.url}${REST.parseResume.path}`, { method: 'POST', body: upload });
    await fetch(`${house.server.url}/api/interviews`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"resume":"Wobblethorpe',
    });
    await fetch(`${house.server.url}/api/interviews/${candidate.sessionId}/transcript`, {
      headers: { authorization: `Bearer ${candidate.token}` },
    });
    const { log } = house.server;
    expect(log).not.toBe('');
    const words = /quirinus|vandermolen|wobblethorpe|harpsichord|marzipan|quokka|zanzibar|xylophone|fellow americans/i;
    expect(log.split('\n').filter((line) => words.test(line))).toEqual([]);
    expect(log).not.toContain(candidate.token);
    for (const { text } of candidate.lines) expect(log).not.toContain(text.slice(0, 40));
    candidate.close();
  });

  it.runIf(hasRecordings())('[RH7] has none of a real resume that was read (needs ../shared/fixtures)', async () => {
    const upload = new FormData();
    const bytes = await readFile(fixture('resumes/one_column.pdf'));
    upload.append('file', new Blob([bytes], { type: 'application/pdf' }), 'resume.pdf');
    const answer = await fetch(`${house.server.url}${REST.parseResume.path}`, { method: 'POST', body: upload });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    const name = /"name":"([^"]+)"/.exec(text)?.[1] ?? '';
    expect(name.length).toBeGreaterThan(4);
    expect(house.server.log).not.toContain(name);
  });
});
