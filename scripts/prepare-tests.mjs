import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT, run } from './run-step.mjs';

const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65534;

/**
 * Finds what the slower suites need and installs what is missing: Chromium, ffmpeg, a PostgreSQL server, a Redis server.
 * `env` tells the suites where these are; what is not there is said, and its tests are skipped (with CI=true they fail).
 * Whoever calls this ends it with `close`.
 */
export async function prepareTests() {
  const servers = [];
  const chromium = (await findChromium()) ?? missing('Chromium', 'the tests in a real browser');
  const ffmpeg =
    (await findProgram('ffmpeg', 'ffmpeg')) ?? missing('ffmpeg', 'the tests with recorded files of other formats');
  const database = (await findPostgres(servers)) ?? missing('PostgreSQL', 'the storage tests on a server of its own');
  const redis = (await findRedis(servers)) ?? missing('Redis', 'the presence tests on a server of its own');
  return {
    env: {
      ...(chromium && { CHROMIUM_PATH: chromium }),
      ...(ffmpeg && { FFMPEG_PATH: ffmpeg }),
      ...(database && { TEST_DATABASE_URL: database }),
      ...(redis && { TEST_REDIS_URL: redis }),
    },
    async close() {
      for (const { child, folder } of servers) {
        const ended = new Promise((done) => child.once('exit', done));
        if (child.exitCode === null && child.kill('SIGINT')) await ended;
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

async function findChromium() {
  const found = [
    process.env.CHROMIUM_PATH,
    which('chromium'),
    which('google-chrome'),
    which('google-chrome-stable'),
    which('chromium-browser'),
  ].find((path) => path && existsSync(path));
  if (found) return found;
  if (aptInstall('chromium')) return which('chromium');
  await run('npx', ['-y', 'playwright@1.65.1', 'install', 'chromium'], { quiet: true });
  return globSync(join(process.env.HOME ?? '/root', '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'))[0] ?? null;
}

async function findProgram(name, aptName) {
  return which(name) ?? (aptInstall(aptName) ? which(name) : null);
}

async function findPostgres(servers) {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const binaries = () => globSync('/usr/lib/postgresql/*/bin').sort().at(-1) ?? null;
  const bin = binaries() ?? (aptInstall('postgresql') ? binaries() : null);
  if (!bin) return null;
  // A cluster of its own in a temporary folder: nobody's data is touched, whatever else runs on this machine.
  const folder = mkdtempSync(join(tmpdir(), 'intervue-postgres-'));
  const owner = IS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};
  if (IS_ROOT) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    { cwd: folder, ...owner },
  );
  if (made.status !== 0) return null;
  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
  const child = spawn(join(bin, 'postgres'), args, { cwd: folder, stdio: 'ignore', ...owner });
  servers.push({ child, folder });
  return (await answers(port)) ? `postgres://postgres@127.0.0.1:${port}/postgres` : null;
}

async function findRedis(servers) {
  if (process.env.TEST_REDIS_URL) return process.env.TEST_REDIS_URL;
  const binary = which('redis-server') ?? (aptInstall('redis-server') ? which('redis-server') : null);
  if (!binary) return null;
  const folder = mkdtempSync(join(tmpdir(), 'intervue-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  servers.push({ child: spawn(binary, args, { stdio: 'ignore' }), folder });
  return (await answers(port)) ? `redis://127.0.0.1:${port}` : null;
}

function missing(what, tests) {
  console.log(
    `! ${what} is neither here nor installable: ${tests} ${process.env.CI === 'true' ? 'will fail' : 'are skipped'}`,
  );
  return null;
}

function which(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** True when the package is there afterwards. Only root may, and only where Debian's tools are. */
function aptInstall(name) {
  if (!IS_ROOT || !which('apt-get')) return false;
  console.log(`… installing ${name} from the system's packages`);
  const options = {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  };
  const install = () => spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options).status === 0;
  return install() || (spawnSync('apt-get', ['update'], options).status === 0 && install());
}

/** A port that was free a moment ago. */
async function freePort() {
  const { createServer } = await import('node:net');
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function answers(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => (socket.destroy(), done(true)));
      socket.once('error', () => done(false));
    });
    if (isOpen) return true;
    await pause(100);
  }
  return false;
}
