import { describe, expect, it } from 'vitest';
import { InterviewSettings } from '../domain/interview.ts';
import { CreateInterview, REST, WS_PATH } from './contract.ts';

const consent = { version: '1', knows_it_is_ai: true, keep: 'transcript_only' };

describe('REST contract', () => {
  it('[WP15] starts from calm settings', () => {
    expect(InterviewSettings.parse({})).toMatchObject({
      type: 'behavioral',
      difficulty: 'medium',
      max_questions: 5,
      time_budget_minutes: 30,
      answer_mode: 'hold',
    });
  });

  it('[WP16] creates nothing without informed consent', () => {
    const request = { settings: {}, consent, client_request_id: 'request-1' };
    expect(CreateInterview.safeParse(request).success).toBe(true);
    expect(CreateInterview.safeParse({ ...request, consent: { ...consent, knows_it_is_ai: false } }).success).toBe(
      false,
    );
    expect(CreateInterview.safeParse({ ...request, consent: undefined }).success).toBe(false);
  });

  it('[WP17] puts no token into an address', () => {
    const paths = [WS_PATH, ...Object.values(REST).map((call) => call.path)];
    expect(paths.filter((path) => /token|secret|key/i.test(path))).toEqual([]);
  });
});
