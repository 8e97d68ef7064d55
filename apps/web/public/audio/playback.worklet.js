/* Pieces of speech → loudspeaker, without gaps, counting what was really played. Runs on the audio thread. */
const FADE_SAMPLES = 240;
const REPORT_SAMPLES = 1_600;
/** Before the first sample, and again after it ran dry: a little is waited for, so that the next hiccup is not heard. */
const START_MS = 60;

class Playback extends AudioWorkletProcessor {
  constructor() {
    super();
    this.reset(0, 0);
    this.port.onmessage = ({ data }) => this.take(data);
  }

  reset(epoch, startSample) {
    this.epoch = epoch;
    this.queue = [];
    this.queued = 0;
    this.at = 0;
    this.played = startSample;
    this.reported = startSample;
    this.isEnded = false;
    this.isDone = false;
    this.isCancelled = false;
    this.isHeld = false;
    this.isFlowing = false;
    /** 0–FADE_SAMPLES: how far the voice is up. */
    this.loudness = 0;
  }

  take(message) {
    if (message.type === 'start') this.reset(message.epoch, message.startSample);
    if (message.epoch !== this.epoch) return;
    if (message.type === 'samples') {
      this.queue.push(message.samples);
      this.queued += message.samples.length;
    }
    if (message.type === 'end') this.isEnded = true;
    if (message.type === 'cancel') this.isCancelled = true;
    if (message.type === 'hold') this.isHeld = true;
    if (message.type === 'resume') this.isHeld = false;
  }

  process(_inputs, [output]) {
    const [first, ...others] = output;
    if (!this.isFlowing) this.isFlowing = this.queued >= (START_MS * sampleRate) / 1_000 || this.isEnded;
    for (let index = 0; index < first.length; index += 1) first[index] = this.next();
    for (const other of others) other.set(first);
    this.report();
    return true;
  }

  next() {
    const piece = this.queue[0];
    const isWanted = this.isFlowing && !this.isHeld && !this.isCancelled;
    // A voice that stops at once clicks; one that fades for a few milliseconds does not.
    if (!piece || (!isWanted && this.loudness === 0)) {
      if (!piece) {
        this.isFlowing = false;
        this.loudness = 0;
      } else if (this.isCancelled) this.queue = [];
      return 0;
    }
    this.loudness = Math.max(0, Math.min(FADE_SAMPLES, this.loudness + (isWanted ? 1 : -1)));
    const sample = (piece[this.at] * this.loudness) / FADE_SAMPLES;
    this.at += 1;
    this.played += 1;
    this.queued -= 1;
    if (this.at === piece.length) {
      this.queue.shift();
      this.at = 0;
    }
    return sample;
  }

  report() {
    const isDone = this.isEnded && this.queue.length === 0 && !this.isCancelled;
    const isNews = this.played - this.reported >= REPORT_SAMPLES || (isDone && !this.isDone);
    if (!isNews) return;
    this.reported = this.played;
    this.isDone = isDone;
    this.port.postMessage({ epoch: this.epoch, playedSamples: this.played, isDone });
  }
}

registerProcessor('playback', Playback);
