#!/usr/bin/env node
/** Puts the voice detector's model and its engine where the page can load them from our own origin. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(web, 'public/vad');
const FILES = [
  ['onnxruntime-web/dist/ort.wasm.bundle.min.mjs', 'ort.mjs'],
  ['onnxruntime-web/dist/ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.wasm'],
  ['@ricky0123/vad-web/dist/silero_vad_v5.onnx', 'silero.onnx'],
];

mkdirSync(target, { recursive: true });
for (const [from, to] of FILES) copyFileSync(join(web, 'node_modules', from), join(target, to));
