import { AngularNodeAppEngine } from '@angular/ssr/node';

/**
 * The renderer the API process loads. `allowedHosts` names the public host: every request it gets is one the
 * server made itself, for that host.
 */
export function createPageEngine(allowedHosts: readonly string[]): AngularNodeAppEngine {
  return new AngularNodeAppEngine({ allowedHosts });
}
