import { setTimeout as wait } from 'node:timers/promises';
import type { Configuration } from '../platform/config/configuration';
import { requireApiCommand, runApiCommand, type ApiCommand } from './api-command';
import { apiLogFile, startApi, type ApiProcess } from './api-process';
import { BUILT_ONCE, type Builds } from './builds';
import { Comeback, describeNextStart } from './comeback';
import { openDatabase, type Database } from './database';
import { makeDirectory } from './postgres/cluster-place';
import { complainWithTime, announce, secondsSince } from './progress';
import { forgetStart, noteStart } from './remains';

/** Everything one `npm start` runs: the database, the API with the site, and the supervision of both. */
export class Observatory {
  private opening: Promise<Database> | null = null;
  private database: Database | null = null;
  private api: ApiProcess | null = null;
  private isStopping = false;
  private readonly comeback = new Comeback();

  constructor(
    private readonly configuration: Configuration,
    private readonly builds: Builds = BUILT_ONCE,
  ) {}

  /** The address of the database, once started. */
  get databaseUrl(): string {
    return this.database?.url ?? '';
  }

  /**
   * Starts everything. Building and preparing the database run in parallel. Without a built site, which takes longest, the
   * API starts first and answers without it.
   */
  async start(): Promise<void> {
    makeDirectory(this.configuration.dataDir);
    const [, isAnswering] = await Promise.all([
      this.builds.site(),
      this.prepareDatabase().then(() => this.answerWithoutSite()),
    ]);
    // Restart to serve the site that was built meanwhile.
    await (isAnswering ? this.restartApi() : this.startApi());
    this.builds.follow?.(() => this.renew());
  }

  /** Stops in order: the API gracefully, then the database, unless others use it. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.builds.stop();
    await this.api?.stop();
    const database = await this.opening?.catch(() => null);
    await database?.embedded?.leave();
    forgetStart(this.configuration);
  }

  /** Runs new migrations and restarts the API with the latest build. When a migration fails, the API keeps running as it is. */
  private async renew(): Promise<void> {
    if (this.isStopping) return;
    const startedAt = performance.now();
    if ((await runApiCommand(this.migration)) !== 0) {
      complainWithTime('The new migrations failed, see above. The API keeps running as it is.');
      return;
    }
    await this.restartApi();
    if (this.api !== null) announce(`Restarted (${secondsSince(startedAt)}).`);
  }

  private get migration(): ApiCommand {
    return { name: 'db-migrate', args: [], databaseUrl: this.databaseUrl, isQuiet: true };
  }

  private async prepareDatabase(): Promise<void> {
    this.opening = openDatabase(this.configuration);
    const [database] = await Promise.all([this.opening, this.builds.api()]);
    if (this.isStopping) return;
    this.database = database;
    const { url: databaseUrl, embedded } = database;
    await requireApiCommand(this.migration);
    if (embedded?.isDemonstrationDue !== true) return;
    const startedAt = performance.now();
    announce('Loading the demonstration data into the new database ...');
    await requireApiCommand({ name: 'demo-load', args: [], databaseUrl, isQuiet: true });
    embedded.settleDemonstration();
    announce(`Loaded the demonstration data (${secondsSince(startedAt)}).`);
  }

  /** Starts the API without a site where none is built; answers whether it did. */
  private async answerWithoutSite(): Promise<boolean> {
    this.database?.embedded?.on('restarted', (url) => void this.followDatabase(url));
    this.database?.embedded?.on('failed', (error, next) => {
      complainWithTime(`The database does not start again: ${reasonOf(error)}${describeNextStart(next)}`);
    });
    if (this.isStopping || !this.builds.isSiteAwaited()) return false;
    await this.startApi();
    announce(`The API answers: ${this.configuration.publicOrigin}/api/v1/summary. Pages come when the site is built.`);
    return true;
  }

  private async startApi(): Promise<void> {
    if (this.isStopping) return;
    const api = await startApi(this.configuration, this.databaseUrl, this.builds.nodeArguments);
    this.api = api;
    this.comeback.began(performance.now());
    noteStart(this.configuration, api.pid);
    void api.ended.then((how) => {
      if (this.isStopping || this.api !== api) return;
      this.api = null;
      void this.bringApiBack(`The API ended by itself (${how}).`);
    });
  }

  /** Restarts the API until it runs. The database stays up, for others who use it. */
  private async bringApiBack(why: string): Promise<void> {
    const log = apiLogFile(this.configuration);
    if (this.builds.follow !== null) {
      complainWithTime(`${why} It is restarted after the next change.${log === null ? '' : ` Its log: ${log}.`}`);
      return;
    }
    let reason = why;
    while (!this.isStopping) {
      const next = this.comeback.next(performance.now());
      complainWithTime(`${reason}${describeNextStart(next)}${log === null ? '' : ` Its log: ${log}.`}`);
      await wait(next.pauseMs);
      try {
        await this.startApi();
        return;
      } catch (error) {
        reason = reasonOf(error);
      }
    }
  }

  /** The database was restarted. Under the same address the API reconnects by itself; under a new one it is restarted. */
  private async followDatabase(url: string): Promise<void> {
    complainWithTime('The database had ended by itself: it runs again.');
    if (this.database === null || this.database.url === url) return;
    this.database = { ...this.database, url };
    await this.restartApi();
  }

  private async restartApi(): Promise<void> {
    const former = this.api;
    // A restart is under way already, with the new address. In watch mode nothing restarts by itself: this is the restart.
    if (former === null && this.builds.follow === null) return;
    this.api = null;
    await former?.stop();
    await this.startApi().catch((error: unknown) => this.bringApiBack(reasonOf(error)));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
