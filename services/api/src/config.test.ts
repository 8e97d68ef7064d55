import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const orders = (environment: Record<string, string>) => {
  const { interviewer, hearing, voice } = readConfig(environment);
  return [interviewer, hearing, voice].map(({ order }) => order.map(({ vendor, model }) => `${vendor}:${model}`));
};

describe('settings', () => {
  it('[PV26] serve with our own engines when nothing is set', () => {
    expect(orders({})).toEqual([[], [], []]);
    expect(readConfig({}).voice.why).toBe('no key and no base URL is set');
  });

  it('[PV26] use whoever has a key, with the models of today', () => {
    expect(orders({ OPENAI_API_KEY: 'a', ANTHROPIC_API_KEY: 'b' })).toEqual([
      ['anthropic:claude-sonnet-5-5', 'openai:gpt-5.5'],
      ['openai:gpt-4o-transcribe'],
      ['openai:gpt-4o-mini-tts'],
    ]);
    expect(orders({ DEEPGRAM_API_KEY_FILE: '/run/keys', ELEVENLABS_API_KEY: 'c' })).toEqual([
      [],
      ['deepgram:nova-3'],
      ['elevenlabs:eleven_flash_v2_5'],
    ]);
  });

  it('[PV26] put a server of one’s own before the others', () => {
    const own = { LLM_BASE_URL: 'http://localhost:11434/v1/', LLM_MODEL: 'llama3:8b', OPENAI_API_KEY: 'a' };
    expect(orders(own)[0]).toEqual(['openai-compatible:llama3:8b', 'openai:gpt-5.5']);
    expect(readConfig(own).interviewer.baseUrl).toBe('http://localhost:11434/v1');
  });

  it('[PV26] follow the order that is set, and ask nobody behind our own', () => {
    const keys = { OPENAI_API_KEY: 'a, b', ANTHROPIC_API_KEY: 'c' };
    const set = {
      ...keys,
      LLM_PROVIDER: 'openai:gpt-6-mini, Anthropic',
      LLM_MODEL: 'ignored-here',
      TTS_PROVIDER: 'embedded,openai',
    };
    expect(orders(set)).toEqual([
      ['openai:gpt-6-mini', 'anthropic:claude-sonnet-5-5'],
      ['openai:gpt-4o-transcribe'],
      [],
    ]);
    expect(orders({ ...keys, LLM_PROVIDER: 'anthropic', LLM_MODEL: 'claude-opus-5-5' })[0]).toEqual([
      'anthropic:claude-opus-5-5',
    ]);
    expect(readConfig(set).vendors.openai.keys).toEqual(['a', 'b']);
    expect(readConfig(set).interviewer.why).toBe('LLM_PROVIDER says so');
  });

  it.each([
    [
      { LLM_PROVIDER: 'anthropic' },
      'LLM_PROVIDER: it names anthropic, but ANTHROPIC_API_KEY and ANTHROPIC_API_KEY_FILE are empty.',
    ],
    [{ STT_PROVIDER: 'openai-compatible' }, 'STT_PROVIDER: it names openai-compatible, but STT_BASE_URL is empty.'],
    [{ LLM_BASE_URL: 'http://x/v1' }, 'LLM_MODEL: say which model of the server at LLM_BASE_URL is to be used.'],
    [{ TTS_PROVIDER: 'claude' }, 'TTS_PROVIDER: Each must be one of openai, openai-compatible, elevenlabs, embedded.'],
    [{ ADMIN_TOKEN: 'short' }, 'ADMIN_TOKEN: Use at least 16 characters.'],
    [{ LLM_SAVING_MODEL: 'anthropic', ANTHROPIC_API_KEY: 'x' }, 'LLM_SAVING_MODEL: write it as vendor:model.'],
  ])('[PV25] say what is wrong with %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(`  ${sentence}`);
  });

  it('[PV25] never print what was set', () => {
    const bad = { OPENAI_API_KEY: 'sk-canary-1', OPENAI_BASE_URL: 'canary', ADMIN_TOKEN: 'canary', PORT: 'canary' };
    let text = '';
    try {
      readConfig(bad);
    } catch (error) {
      text = String(error);
    }
    expect(text.split('\n').length).toBe(4);
    expect(text).not.toContain('canary');
  });
});
