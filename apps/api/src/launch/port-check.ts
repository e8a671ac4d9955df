import { setTimeout as wait } from 'node:timers/promises';
import type { Configuration } from '../platform/config/configuration';
import { LaunchFailure } from './launch-failure';
import { whyUnusable } from './ports';
import { seeOffFormerStart } from './remains';

const SYSTEM_FREES_PORT_WITHIN_MS = 300;

/** Throws a LaunchFailure with advice when the port is unusable. Called before anything slow. */
export async function refuseUnusablePort(configuration: Configuration): Promise<void> {
  const { port, host } = configuration;
  let reason = await whyUnusable(port, host);
  if (reason === 'EADDRINUSE') {
    await seeOffFormerStart(configuration);
    await wait(SYSTEM_FREES_PORT_WITHIN_MS);
    reason = await whyUnusable(port, host);
  }
  if (reason !== null) throw new LaunchFailure(explainUnusablePort({ reason, port, host }));
}

interface UnusablePort {
  readonly reason: string;
  readonly port: number;
  readonly host: string;
}

/** Explains an unusable port and what to type instead. */
export function explainUnusablePort({ reason, port, host }: UnusablePort): string {
  const another = port >= 1024 && port < 65535 ? port + 1 : 3000;
  const advice = `Choose another: PORT=${String(another)} npm start`;
  switch (reason) {
    case 'EADDRINUSE':
      return `Port ${String(port)} is already in use. ${advice}`;
    case 'EACCES':
      return `Port ${String(port)} may not be opened by this account. ${advice}`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is not an address of this machine. Leave it out to listen on every address.`;
    default:
      return `Port ${String(port)} of ${host} cannot be opened (${reason}). ${advice}`;
  }
}
