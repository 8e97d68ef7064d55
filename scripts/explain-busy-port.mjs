import { connect } from 'node:net';

/** A sentence for the person when this port is taken: by another Intervue, or by something else. Null when it is free. */
export async function explainBusyPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return `PORT must be a number from 1 to 65535.`;
  const isTaken = (await Promise.all(['127.0.0.1', '::1'].map((host) => isOpen(host, port)))).includes(true);
  if (!isTaken) return null;
  const other = `PORT=${port < 65_535 ? port + 1 : 8000} make start`;
  return (await isIntervue(port))
    ? `Intervue is already running at http://localhost:${port}. Use it there, or stop it first; a second one needs a port and a data folder of its own: ${other}`
    : `Port ${port} is taken by another program. Stop it, or choose another port: ${other}`;
}

function isOpen(host, port) {
  return new Promise((done) => {
    const socket = connect({ host, port });
    socket.setTimeout(1_000, () => finish(false));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
    function finish(answer) {
      socket.destroy();
      done(answer);
    }
  });
}

async function isIntervue(port) {
  try {
    const answer = await fetch(`http://localhost:${port}/api/capabilities`, { signal: AbortSignal.timeout(2_000) });
    return 'engines' in (await answer.json());
  } catch {
    return false;
  }
}
