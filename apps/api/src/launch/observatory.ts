import type { Configuration } from '../platform/config/configuration';
import { requireApiCommand } from './api-command';
import { startApi, type ApiProcess } from './api-process';
import { ensureApiBuilt, ensureSiteBuilt } from './build';
import { openDatabase, type Database } from './database';
import { LaunchFailure } from './launch-failure';
import { makeDirectory } from './postgres/place';
import { complain, say, secondsSince } from './progress';
import { forgetStart, noteStart } from './remains';

const RESTARTS_IN_A_ROW = 3;
const SETTLED_AFTER_MS = 60_000;

/** Everything one `npm start` runs: the database, the API with the site, and the watch over both. */
export class Observatory {
  private opening: Promise<Database> | null = null;
  private database: Database | null = null;
  private api: ApiProcess | null = null;
  private isStopping = false;
  private restarts = 0;

  /** @param giveUp called when a part died and could not be brought back. */
  constructor(
    private readonly configuration: Configuration,
    private readonly giveUp: (error: unknown) => void,
  ) {}

  /** The address of the database, once started. */
  get databaseUrl(): string {
    return this.database?.url ?? '';
  }

  /** Starts everything. Builds and prepares the database at the same time: neither needs the other until the API starts. */
  async start(): Promise<void> {
    makeDirectory(this.configuration.dataDir);
    await Promise.all([ensureSiteBuilt(), this.prepareDatabase()]);
    this.database?.embedded?.on('restarted', (url) => void this.followDatabase(url));
    this.database?.embedded?.on('lost', this.giveUp);
    await this.startApi();
  }

  /** Stops everything in its order: the API, which may finish what it is doing, then the database, unless others use it. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.api?.stop();
    const database = await this.opening?.catch(() => null);
    await database?.embedded?.leave();
    forgetStart(this.configuration);
  }

  private async prepareDatabase(): Promise<void> {
    this.opening = openDatabase(this.configuration);
    const [database] = await Promise.all([this.opening, ensureApiBuilt()]);
    if (this.isStopping) return;
    this.database = database;
    const { url: databaseUrl, embedded } = database;
    await requireApiCommand({ name: 'db-migrate', args: [], databaseUrl, isQuiet: true });
    if (embedded?.isDemonstrationDue !== true) return;
    const startedAt = performance.now();
    say('Loading the demonstration data into the new database ...');
    await requireApiCommand({ name: 'demo-load', args: [], databaseUrl, isQuiet: true });
    embedded.settleDemonstration();
    say(`Loaded the demonstration data (${secondsSince(startedAt)}).`);
  }

  private async startApi(): Promise<void> {
    if (this.isStopping) return;
    const api = await startApi(this.configuration, this.databaseUrl);
    this.api = api;
    noteStart(this.configuration, api.pid);
    void api.ended.then(() => {
      if (!this.isStopping && this.api === api) void this.bringApiBack();
    });
  }

  private async bringApiBack(): Promise<void> {
    this.restarts += 1;
    try {
      if (this.restarts > RESTARTS_IN_A_ROW)
        throw new LaunchFailure('The API ended again and again; its log says why.');
      complain('The API ended by itself: starting it again.');
      await this.startApi();
      setTimeout(() => {
        this.restarts = 0;
      }, SETTLED_AFTER_MS).unref();
    } catch (error) {
      this.giveUp(error);
    }
  }

  /** The database died and is back. At its old address the API finds it by itself; at a new one it has to be told. */
  private async followDatabase(url: string): Promise<void> {
    complain('The database had ended by itself: it runs again.');
    if (this.database === null || this.database.url === url) return;
    this.database = { ...this.database, url };
    const former = this.api;
    this.api = null;
    await former?.stop();
    await this.startApi().catch(this.giveUp);
  }
}
