import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import { counted, essence, hasRecordings, type House, openHouse, orderFaults, recording } from './house.ts';

const TYPED = 'I led the move of our billing to a new service and cut its errors by forty percent.';
let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house?.close());

/** Somebody else with the same interview open, who has seen nothing of it. */
function anew(candidate: Candidate): Candidate {
  return new Candidate(house.server.url, { session_id: candidate.sessionId, token: candidate.token });
}

describe.runIf(hasRecordings())('a line that does not hold (needs ../shared/fixtures)', () => {
  it('[RH1] an interview that was typed and spoken in turn reads the same from its beginning', async () => {
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    for (let turn = 0; !candidate.isEnded && turn < 12; turn += 1) {
      const before = candidate.lines.length;
      if (turn % 2 === 0) candidate.speak(recording('speech/jfk.wav'));
      else candidate.answerInWriting(`${TYPED} ${turn}`);
      await candidate.until(() => candidate.isEnded || candidate.lines.length >= before + 2);
      await candidate.untilMyTurn();
    }
    expect(candidate.isEnded).toBe(true);
    expect(candidate.phases.at(-1)).toBe('completed');
    const again = anew(candidate);
    await again.connect();
    expect(essence(again.lines)).toEqual(essence(candidate.lines));
    // The sound of the last reply may be kept after the end, when nobody is on the line any more.
    expect(again.seqs).toEqual(counted(again.seqs.length));
    expect(candidate.seqs).toEqual(counted(candidate.seqs.length));
    expect(again.seqs.length).toBeGreaterThanOrEqual(candidate.seqs.length);
    expect(orderFaults(candidate.messages)).toEqual([]);
    expect(orderFaults(again.messages)).toEqual([]);
    const questions = again.lines.filter(({ role }) => role === 'interviewer').map(({ text }) => text);
    expect(new Set(questions).size).toBe(questions.length);
    again.close();
    candidate.close();
  });

  it('[RH16] misses nothing of an interview during which it is lost again and again', async () => {
    for (const every of [2, 3, 5]) {
      const candidate = await Candidate.create(house.server.url, { settings: { max_questions: 2 } });
      await candidate.connect();
      let told = 0;
      candidate.onMessage = ({ type }) => {
        // Not the replay itself: a line that never gets through it would never get further.
        if (type === 'hello' || type === 'resumed' || type === 'session_started') return;
        told += 1;
        if (told % every === 0 && told < 40) candidate.dropLine();
      };
      await candidate.begin();
      for (let turn = 0; turn < 2; turn += 1) {
        const before = candidate.lines.length;
        if (turn === 0) candidate.speak(recording('speech/jfk.wav'));
        else candidate.answerInWriting(TYPED);
        await candidate.until(() => candidate.lines.length >= before + 2);
        await candidate.untilMyTurn();
      }
      candidate.onMessage = null;
      const again = anew(candidate);
      await again.connect();
      expect(candidate.closeCodes.length, `every ${every}`).toBeGreaterThan(3);
      expect(candidate.seqs, `every ${every}`).toEqual(counted(candidate.seqs.length));
      expect(essence(again.lines), `every ${every}`).toEqual(essence(candidate.lines));
      expect(again.lines.map(({ role }) => role).join(' ')).toBe(
        'interviewer candidate interviewer candidate interviewer',
      );
      again.close();
      candidate.close();
    }
  });

  it('[RH16] tells somebody who comes anew at any moment of a turn everything up to the seq it names', async () => {
    const faults: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const candidate = await Candidate.create(house.server.url, { settings: { max_questions: 2 } });
      await candidate.connect();
      await candidate.begin();
      candidate.answerInWriting(TYPED);
      // Each newcomer takes over from the one before, while the turn goes on.
      for (let comer = 0; comer < 12; comer += 1) {
        const next = anew(candidate);
        await next.connect();
        const resumed = next.messages.find((message) => message.type === 'resumed');
        const told = next.seqs.length;
        if (resumed?.type === 'resumed' && told < resumed.last_seq) {
          faults.push(`round ${round}, comer ${comer}: told ${told} of ${resumed.last_seq}`);
        }
        next.close();
      }
      candidate.close();
    }
    expect(faults).toEqual([]);
  });

  it('[RH5] an answer that was begun on one page is gone on with on another', async () => {
    const words = recording('speech/jfk.wav');
    const older = await Candidate.create(house.server.url);
    await older.connect();
    await older.begin();
    const answer = older.speak(words, { pace: 'real' });
    await older.until(() => answer.sentSamples > words.length / 4);
    const newer = anew(older);
    await newer.connect();
    const resumed = newer.messages.findLast((message) => message.type === 'resumed');
    const open = resumed?.type === 'resumed' ? resumed.open_answer : null;
    expect(open?.turn_id).toBe(answer.turnId);
    expect(open?.samples).toBeGreaterThan(0);
    newer.speak(words, { turnId: answer.turnId });
    await newer.until(() => newer.lines.length >= older.lines.length + 2);
    expect(newer.lines[1]?.text).toMatch(/fellow Americans.*ask not what your country can do for you/i);
    expect(older.closeCodes).toEqual([4009]);
    newer.close();
    older.close();
  });

  it('[RH3] takes the sound of an empty room for no answer, and the answer after it for one to the same question', async () => {
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    for (const [index, name] of ['room1', 'room2', 'room3'].entries()) {
      candidate.speak(recording(`noise/${name}.wav`));
      const notices = () => candidate.messages.filter((one) => one.type === 'notice' && one.code === 'not_heard');
      await candidate.until(() => notices().length === index + 1);
      await candidate.untilMyTurn();
      expect(notices().at(-1)).toMatchObject({ message: expect.stringMatching(/\w{3}/) });
    }
    expect(candidate.lines).toHaveLength(1);
    await candidate.answer('Hello, yes, I am ready.');
    expect(candidate.lines.map(({ role }) => role)).toEqual(['interviewer', 'candidate', 'interviewer']);
    expect(candidate.phases).toEqual(['introduction', 'warmup']);
    candidate.close();
  });
});
