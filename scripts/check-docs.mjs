#!/usr/bin/env node
/** Every path, command and script that the documents name exists. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-step.mjs';

const DOCUMENTS = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', ...globSync('docs/**/*.md', { cwd: ROOT })];
/** Made when the product runs or is built, so not in the repository. */
const MADE_LATER = /^(\.data|dist|out|node_modules|\.env$|docs\/images)(\/|$)|\/(dist|out)(\/|$)/;
const PATH_LIKE = /^[\w.@[\]-]+(\/[\w.@[\]-]+)*\/?$/;
const FILE_LIKE = /(\.(ts|tsx|mjs|md|json|yaml|yml|sql|conf)|^Makefile|^\.ci\/run)$/;
const PNPM_OWN = new Set(['install', 'add', 'exec', 'run', 'dlx', 'deploy']);

const files = globSync('**/*', { cwd: ROOT, exclude: isForeign });
const scripts = new Set(Object.keys(JSON.parse(read('package.json')).scripts));
const targets = new Set([...read('Makefile').matchAll(/^([\w-]+):/gm)].map((match) => match[1]));
const faults = [];

for (const document of DOCUMENTS.filter((path) => existsSync(join(ROOT, path)))) {
  const text = read(document);
  for (const [, code] of text.matchAll(/`([^`\n]+)`/g)) checkPath(document, code);
  for (const [, target] of text.matchAll(/\[[^\]]*\]\(([^)#\s]+)[^)]*\)/g)) checkLink(document, target);
  for (const [, code] of text.matchAll(/(?:`|^)((?:pnpm|npm run|make) [^`\n]+)/gm)) checkCommand(document, code);
}
for (const fault of faults) console.error(fault);
console.log(`${DOCUMENTS.length} documents`);
process.exitCode = faults.length > 0 ? 1 : 0;

function checkPath(document, code) {
  const path = code.replace(/:\d+$/, '').replace(/^\.\//, '');
  if (!PATH_LIKE.test(path) || MADE_LATER.test(path)) return;
  if (!FILE_LIKE.test(path) && !(path.endsWith('/') || isUnderTop(path))) return;
  const bare = path.replace(/\/$/, '');
  if (files.some((file) => file === bare || file.endsWith(`/${bare}`))) return;
  faults.push(`${document}: \`${code}\` does not exist`);
}

function isUnderTop(path) {
  return /^(apps|services|packages|docs|scripts|infra)\//.test(path);
}

function checkLink(document, target) {
  if (/^[a-z]+:/.test(target) || MADE_LATER.test(target)) return;
  if (!existsSync(join(ROOT, document, '..', target))) faults.push(`${document}: the link to ${target} leads nowhere`);
}

function checkCommand(document, code) {
  const [tool, ...words] = code.replace('npm run', 'npm-run').split(/\s+/);
  const name = words.find((word) => !word.startsWith('-') && !word.includes('=')) ?? '';
  if (!/^[a-z][\w:-]*$/.test(name)) return;
  const isKnown = tool === 'make' ? targets.has(name) : scripts.has(name) || (tool === 'pnpm' && PNPM_OWN.has(name));
  if (!isKnown) faults.push(`${document}: \`${tool} ${name}\` does not exist`);
}

function isForeign(entry) {
  const name = typeof entry === 'string' ? entry.split('/').at(-1) : entry.name;
  return ['node_modules', 'dist', 'out', '.next', '.turbo', '.git', '.data'].includes(name);
}

function read(path) {
  return readFileSync(join(ROOT, path), 'utf8');
}
