import { AngularNodeAppEngine } from '@angular/ssr/node';

/**
 * The renderer, loaded by the API process. `allowedHosts` names the public host: every request is one the server made itself
 * for that host.
 */
export function createPageEngine(allowedHosts: readonly string[]): AngularNodeAppEngine {
  return new AngularNodeAppEngine({ allowedHosts });
}
