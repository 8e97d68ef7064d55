import { expect, it } from 'vitest';
import { IntervueError } from '../src/base/intervue-error.ts';
import { World } from './world.ts';

async function endedIn(world: World, beforeEnd: () => void = () => {}): Promise<string[]> {
  const id = await world.create({ settings: { max_questions: 1 } });
  const client = await world.join(id, { speech: 'none' });
  await client.start();
  await client.type('Yes.');
  await client.heard();
  beforeEnd();
  await client.send({ type: 'end_session', client_msg_id: 'end' });
  await client.heard();
  expect(client.of('session_ended')).toHaveLength(1);
  expect(client.of('ack').map(({ client_msg_id: commandId }) => commandId)).toContain('end');
  return (await world.plainLog.read(id, 0)).map(({ event }) => event.type).slice(-2);
}

it('[IV70] stores how an interview was held together with its end', async () => {
  const commits: string[][] = [];
  const world = new World(({ log }) => ({
    log: {
      ...log,
      append: (interviewId, epoch, entries) => {
        commits.push(entries.map(({ event }) => event.type));
        return log.append(interviewId, epoch, entries);
      },
    },
  }));
  expect(await endedIn(world)).toEqual(['interview-checked', 'interview-ended']);
  expect(commits.at(-1)).toEqual(['interview-checked', 'interview-ended']);
});

it('[IV73] ends also when its log cannot be read', async () => {
  let isAway = false;
  const world = new World(({ log }) => ({
    log: {
      ...log,
      read: async (interviewId, from) => {
        if (isAway) throw new IntervueError('storage-unavailable');
        return log.read(interviewId, from);
      },
    },
  }));
  const last = await endedIn(world, () => {
    isAway = true;
  });
  expect(last).not.toContain('interview-checked');
  expect(last.at(-1)).toBe('interview-ended');
});
