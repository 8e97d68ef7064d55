/* Microphone → pieces of 20 ms. Runs on the audio thread; plain JavaScript, because the browser loads it as it is. */
class Capture extends AudioWorkletProcessor {
  constructor() {
    super();
    this.size = Math.round(sampleRate / 50);
    this.piece = new Float32Array(this.size);
    this.filled = 0;
  }

  process([input]) {
    const channels = input ?? [];
    const length = channels[0]?.length ?? 0;
    for (let at = 0; at < length; at += 1) {
      let sum = 0;
      for (const channel of channels) sum += channel[at];
      this.piece[this.filled] = sum / channels.length;
      this.filled += 1;
      if (this.filled === this.size) this.hand();
    }
    return true;
  }

  hand() {
    this.port.postMessage(this.piece, [this.piece.buffer]);
    this.piece = new Float32Array(this.size);
    this.filled = 0;
  }
}

registerProcessor('capture', Capture);
