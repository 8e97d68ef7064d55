import { describe, expect, it } from 'vitest';
import { MICROPHONE_HELP, type MicrophoneFailure, microphoneProblem } from './microphone-problem.ts';

const denied: MicrophoneFailure = {
  name: 'NotAllowedError',
  message: 'Permission denied',
  permission: 'denied',
  isSecurePage: true,
  isAllowedByPolicy: true,
  hasMediaDevices: true,
};

describe('why there is no microphone', () => {
  it.each<[string, Partial<MicrophoneFailure>, string]>([
    ['a person who said no', {}, 'denied-by-person'],
    ['a question that was closed', { message: 'Permission dismissed', permission: 'prompt' }, 'dismissed'],
    ['a system that says no', { message: 'Permission denied by system' }, 'denied-by-system'],
    ['a system that says no without saying so', { permission: 'granted' }, 'denied-by-system'],
    ['a frame without the permission', { isAllowedByPolicy: false }, 'denied-by-policy'],
    ['a page without TLS', { isSecurePage: false, hasMediaDevices: false }, 'insecure-page'],
    ['no device', { name: 'NotFoundError' }, 'none'],
    ['a device that is gone', { name: 'OverconstrainedError' }, 'none'],
    ['a device in use', { name: 'NotReadableError' }, 'busy'],
    ['an old browser', { hasMediaDevices: false }, 'unsupported'],
  ])('[WB40] tells %s', (_what, failure, problem) => {
    expect(microphoneProblem({ ...denied, ...failure })).toBe(problem);
  });

  it('[WB40] says for each cause what to do', () => {
    expect(Object.values(MICROPHONE_HELP).filter(({ title, steps }) => !title || steps.length === 0)).toEqual([]);
  });
});
