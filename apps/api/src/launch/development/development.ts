import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SingleFlight } from '../../platform/cache/single-flight';
import { PROJECT_ROOT } from '../../platform/config/configuration';
import { holdSite, rememberApiSources } from '../build';
import type { Builds } from '../builds';
import { complainWithTime } from '../progress';
import { WatchingBuilder, type BuildState } from './watching-builder';

/** Pages of a development build poll this file every second and reload when it has changed: `apps/web/builder/reload.js`. */
const RENEWED_FILE = join(PROJECT_ROOT, 'apps/web/dist/browser/renewed.txt');

/**
 * For `npm run dev`: API and site are rebuilt by the watch modes of their own compilers, which know the sources and whether there are
 * errors. After every build without errors the API is restarted; it serves the site, so both are up to date then.
 *
 * Alternatives: Node's `--watch` restarts while the compiler is still writing, also after errors, and knows neither migrations nor pages.
 * Nx's `watch` needs the Nx daemon, which is off here. Angular's development server would render pages in another process than ours.
 */
export class Development implements Builds {
  readonly nodeArguments: readonly string[];
  private readonly builders: WatchingBuilder[] = [];
  private releaseSite = (): void => undefined;
  private renew: (() => void) | null = null;
  private isBehind = false;

  /** `inspect`: host and port of the API's debugger. */
  constructor(inspect: string) {
    this.nodeArguments = [`--inspect=${inspect}`];
  }

  async api(): Promise<void> {
    let noteBuilt = (): void => undefined;
    const program = ['--import', 'tsx', 'apps/api/src/launch/development/compile-api.ts'];
    await this.watch('API', program, (state) => {
      if (state === 'begun') noteBuilt = rememberApiSources();
      if (state === 'done') noteBuilt();
    });
  }

  async site(): Promise<void> {
    this.releaseSite = await holdSite();
    await this.watch('site', ['--max-semi-space-size=64', 'apps/web/builder/build.cjs', '--watch']);
    tellPages();
  }

  /** Always: an existing site is from another build. */
  isSiteAwaited(): boolean {
    return true;
  }

  /** Builds that end during a restart are covered by one more restart. */
  follow(renew: () => Promise<void>): void {
    const renewal = new SingleFlight(async () => {
      tellPages();
      await renew();
    });
    this.renew = () => {
      renewal
        .request()
        .catch((error: unknown) => complainWithTime(error instanceof Error ? error.message : String(error)));
    };
    if (this.isBehind) this.renew();
  }

  async stop(): Promise<void> {
    await Promise.all(this.builders.map((builder) => builder.stop()));
    this.releaseSite();
  }

  private watch(
    name: string,
    program: readonly string[],
    note: (state: BuildState) => void = () => undefined,
  ): Promise<void> {
    let isFirst = true;
    const hear = (state: BuildState): void => {
      note(state);
      if (state !== 'done') return;
      // The launcher waits for the first build itself.
      if (!isFirst) this.noticeBuild();
      isFirst = false;
    };
    const builder = new WatchingBuilder({ name, program, hear });
    this.builders.push(builder);
    return builder.firstBuild;
  }

  private noticeBuild(): void {
    if (this.renew === null) this.isBehind = true;
    else this.renew();
  }
}

/** Call it before the API starts: the API reads the site's files only then. */
function tellPages(): void {
  writeFileSync(RENEWED_FILE, new Date().toISOString());
}
