#!/usr/bin/env node
/** Each rule in docs/spec has a test whose name carries its id, each id in a test is a rule, and no id is given twice. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-step.mjs';

const faults = [];
const rules = new Map();
for (const path of files(['docs/spec/**/*.md'])) {
  for (const [, id] of read(path).matchAll(/^- \*\*([A-Z]{2,3}\d+[a-z]?)\*\*/gm)) {
    if (rules.has(id)) faults.push(`${id} is given twice: in ${rules.get(id)} and in ${path}. Ids are never reused.`);
    rules.set(id, path);
  }
}

const tested = new Map();
for (const path of files([
  '{packages,services,apps}/**/*.test.{ts,tsx}',
  '{packages,services}/**/*.contract.ts',
  'scripts/**/*.test.{ts,mjs}',
])) {
  const code = read(path).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  for (const match of code.matchAll(/(.{0,24})['"`]((?:\[[A-Z]{2,3}\d+[a-z]?\][ ,]*)+)/gs)) {
    if (/\.(skip|todo)\(\s*$/.test(match[1])) continue;
    for (const [, id] of match[2].matchAll(/\[([^\]]+)\]/g)) tested.set(id, path);
  }
}

for (const [id, path] of rules)
  if (!tested.has(id)) faults.push(`${id} (${path}) has no test with [${id}] in its name.`);
for (const [id, path] of tested) if (!rules.has(id)) faults.push(`[${id}] in ${path} is no rule of docs/spec.`);
for (const fault of faults) console.error(fault);
console.log(`${rules.size} rules, ${tested.size} with tests`);
process.exitCode = faults.length > 0 ? 1 : 0;

function files(patterns) {
  return globSync(patterns, {
    cwd: ROOT,
    exclude: (name) => ['node_modules', 'dist', 'out', '.next'].includes(String(name.name ?? name)),
  });
}

function read(path) {
  return readFileSync(join(ROOT, path), 'utf8');
}
