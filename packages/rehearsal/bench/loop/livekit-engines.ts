import { firstSentence } from './fake-profile.ts';
import type { FakeLanguageModel, FakeSynthesizer, FakeTranscriber } from './fake-engines.ts';
import { FRAME_MS, isVoiced, RATE } from './fake-speech.ts';
import type { Frame, LiveKit } from './livekit-api.ts';

/*
 * The fake engines as LiveKit's plugins. Each does what a plugin for a streaming vendor does, without a wire: what it takes is
 * LiveKit's own.
 */

export function liveKitTranscriber(lk: LiveKit, fake: FakeTranscriber): object {
  const { START_OF_SPEECH, INTERIM_TRANSCRIPT, FINAL_TRANSCRIPT, END_OF_SPEECH } = lk.stt.SpeechEventType;

  class Hearing extends lk.stt.SpeechStream {
    label = 'fake';
    #isSpeaking = false;

    async run(): Promise<void> {
      for await (const part of fake.transcribe(this.#samples(), { signal: this.abortSignal })) {
        const isFinal = part.type === 'transcript-final';
        const times = isFinal
          ? { startTime: part.startMs / 1000, endTime: part.endMs / 1000 }
          : { startTime: 0, endTime: 0 };
        const alternatives = [{ language: 'en', text: part.text, confidence: 0.95, ...times }];
        this.queue.put({ type: isFinal ? FINAL_TRANSCRIPT : INTERIM_TRANSCRIPT, alternatives });
        if (isFinal) this.queue.put({ type: END_OF_SPEECH });
        if (isFinal) this.#isSpeaking = false;
      }
    }

    async *#samples(): AsyncGenerator<Int16Array> {
      for await (const frame of this.input) {
        if (typeof frame === 'symbol') continue;
        if (!this.#isSpeaking && isVoiced(frame.data)) {
          this.#isSpeaking = true;
          this.queue.put({ type: START_OF_SPEECH });
        }
        yield frame.data;
      }
    }
  }

  return new (class extends lk.stt.STT {
    label = 'fake';
    constructor() {
      super({ streaming: true, interimResults: true });
    }
    stream({ connOptions }: { connOptions?: object } = {}) {
      return new Hearing(this, undefined, connOptions);
    }
  })();
}

export function liveKitLanguageModel(lk: LiveKit, fake: FakeLanguageModel): object {
  class Reply extends lk.llm.LLMStream {
    async run(): Promise<void> {
      let id = 0;
      for await (const content of fake.reply(null, { signal: this.abortController.signal })) {
        this.queue.put({ id: String((id += 1)), delta: { role: 'assistant', content } });
      }
    }
  }

  return new (class extends lk.llm.LLM {
    label() {
      return 'fake';
    }
    chat(options: object) {
      return new Reply(this, options);
    }
  })();
}

/** A voice that takes text as it is written and speaks each sentence as soon as it is whole. */
export function liveKitSynthesizer(lk: LiveKit, fake: FakeSynthesizer): object {
  const { SynthesizeStream } = lk.tts;

  class Speech extends SynthesizeStream {
    label = 'fake';
    #sentences = 0;

    async run(): Promise<void> {
      const sentences = this.#read();
      for await (const sentence of sentences) await this.#speak(sentence);
      this.queue.put(SynthesizeStream.END_OF_STREAM);
    }

    async *#read(): AsyncGenerator<string> {
      let text = '';
      for await (const token of this.input) {
        if (typeof token === 'symbol') continue;
        text += token;
        for (let cut = firstSentence(text); cut; cut = firstSentence(text)) {
          text = cut.rest;
          yield cut.sentence;
        }
      }
      if (text.trim() !== '') yield text;
    }

    async #speak(sentence: string): Promise<void> {
      const segmentId = String((this.#sentences += 1));
      for await (const { samples, ...part } of fake.synthesize(sentence, { signal: this.abortSignal })) {
        const frame = new lk.AudioFrame(samples, RATE, 1, samples.length);
        this.queue.put({ requestId: 'fake', segmentId, frame, final: 'isLast' in part });
      }
    }
  }

  return new (class extends lk.tts.TTS {
    label = 'fake';
    constructor() {
      super(RATE, 1, { streaming: true });
    }
    stream({ connOptions }: { connOptions?: object } = {}) {
      return new Speech(this, connOptions);
    }
    synthesize(): never {
      throw new Error('everything is streamed here');
    }
  })();
}

/** LiveKit's own defaults for its detector. */
const MIN_SPEECH_MS = 50;
const MIN_SILENCE_MS = 250;

/**
 * Voice activity without a model: it is certain after each frame of 20 ms. That is kinder to LiveKit than its own, which takes
 * 32 ms windows, some more ms to be certain, and 0.5 % of a core.
 */
export function liveKitVoiceActivity(lk: LiveKit): object {
  const { START_OF_SPEECH, INFERENCE_DONE, END_OF_SPEECH } = lk.VADEventType;

  class Activity extends lk.VADStream {
    #state = { speaking: false, speechMs: 0, silenceMs: 0, rawSpeechMs: 0, rawSilenceMs: 0, samples: 0 };

    async run(): Promise<void> {
      while (!this.closed) {
        const { done, value } = await this.inputReader.read();
        if (done) return;
        if (value && typeof value !== 'symbol') this.#take(value);
      }
    }

    #take(frame: Frame): void {
      const state = this.#state;
      state.samples += frame.samplesPerChannel;
      if (state.speaking) state.speechMs += FRAME_MS;
      else state.silenceMs += FRAME_MS;
      this.#send(INFERENCE_DONE, frame);
      if (isVoiced(frame.data)) this.#voiced(frame);
      else this.#silent(frame);
    }

    #voiced(frame: Frame): void {
      const state = this.#state;
      state.rawSpeechMs += FRAME_MS;
      state.rawSilenceMs = 0;
      if (state.speaking || state.rawSpeechMs < MIN_SPEECH_MS) return;
      state.speaking = true;
      state.silenceMs = 0;
      state.speechMs = state.rawSpeechMs;
      this.#send(START_OF_SPEECH, frame);
    }

    #silent(frame: Frame): void {
      const state = this.#state;
      state.rawSilenceMs += FRAME_MS;
      state.rawSpeechMs = 0;
      if (!state.speaking || state.rawSilenceMs < MIN_SILENCE_MS) return;
      state.speaking = false;
      state.silenceMs = state.rawSilenceMs;
      this.#send(END_OF_SPEECH, frame);
      state.speechMs = 0;
    }

    #send(type: number, frame: Frame): void {
      const { speaking, speechMs, silenceMs, rawSpeechMs, rawSilenceMs, samples } = this.#state;
      this.sendVADEvent({
        type,
        samplesIndex: samples,
        timestamp: (samples * 1000) / RATE,
        silenceDuration: silenceMs,
        speechDuration: speechMs,
        probability: isVoiced(frame.data) ? 1 : 0,
        inferenceDuration: 0,
        frames: [frame],
        speaking,
        rawAccumulatedSilence: rawSilenceMs,
        rawAccumulatedSpeech: rawSpeechMs,
      });
    }
  }

  return new (class extends lk.VAD {
    label = 'fake';
    constructor() {
      super({ updateInterval: FRAME_MS });
    }
    stream() {
      const stream = new Activity(this);
      stream.run().catch((error: unknown) => {
        if (!stream.closed) throw error;
      });
      return stream;
    }
  })();
}
