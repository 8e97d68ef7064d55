import { EngineTrial, type EngineTrialResult, type EnginesView, LIMITS, REST } from '@intervue/shared';
import type { FastifyInstance } from 'fastify';
import type { EngineBoard } from '../../ports/engine-board.ts';
import type { Presence } from '../../ports/presence.ts';
import { useOnce } from '../rate-limit.ts';
import { admitToSettings } from '../settings-access.ts';

export type EnginesOptions = { board: EngineBoard; presence: Presence; adminToken: string | null };

/** The settings page's view of the engines, and its "try it". */
export function engineRoutes(app: FastifyInstance, { board, presence, adminToken }: EnginesOptions): void {
  app.get(REST.engines.path, (request): EnginesView => {
    admitToSettings(request, adminToken);
    return board.view();
  });
  const limit = { bodyLimit: LIMITS.trialAudioCharsMax + 4_096 };
  app.post(REST.tryEngine.path, limit, async (request, reply): Promise<EngineTrialResult> => {
    admitToSettings(request, adminToken);
    await useOnce(presence, 'trial', request.ip);
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    return board.try(EngineTrial.parse(request.body), { signal: gone.signal });
  });
}
