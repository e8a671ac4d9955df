import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';

const CHANNEL = 'published';
const CONNECTS_WITHIN_MS = 2_000;

/** Where to listen and where to speak; the same database, and the same address unless there is a pooler before it. */
export interface ConnectionAddresses {
  readonly listen: string;
  readonly send: string;
}

export interface ConnectionEvents {
  /** What changed; null when it could be anything. */
  readonly notified: (payload: string | null) => void;
  /** A connection ended or failed: this line is of no use any more. */
  readonly lost: (error?: unknown) => void;
}

/**
 * Two connections to the database: one that listens, one that speaks. That what is said on the one is heard on the other is
 * the only proof that changes would be heard: behind a transaction pooler LISTEN succeeds, and nothing ever arrives. (A
 * connection that listens to itself proves nothing: a pooler may hand back what is said in the same breath.)
 */
export class NotificationConnection {
  private readonly listener: Client;
  private readonly sender: Client;
  /** A channel of our own, so that nobody else is woken by what we say to ourselves. */
  private readonly heartbeatChannel = `opev_beat_${randomUUID().replaceAll('-', '')}`;
  private onHeartbeat: (() => void) | null = null;

  constructor(addresses: ConnectionAddresses, events: ConnectionEvents) {
    this.listener = connection(addresses.listen, 'opev-listener', events);
    this.sender = connection(addresses.send, 'opev-beat', events);
    this.listener.on('notification', ({ channel, payload }) => {
      if (channel === this.heartbeatChannel) this.onHeartbeat?.();
      else events.notified(payload || null);
    });
  }

  async open(): Promise<void> {
    await Promise.all([this.listener.connect(), this.sender.connect()]);
    await this.listener.query(`listen ${CHANNEL}; listen ${this.heartbeatChannel}`);
  }

  /** Whether what is said now is heard within that time. Rejects when the database cannot even be spoken to. */
  async isDelivered(withinMs: number): Promise<boolean> {
    let deadline: NodeJS.Timeout | undefined;
    const notified = new Promise<boolean>((done) => {
      this.onHeartbeat = () => done(true);
      deadline = setTimeout(() => done(false), withinMs).unref();
    });
    try {
      await Promise.race([this.sender.query(`notify ${this.heartbeatChannel}`), tooLate(withinMs)]);
      return await notified;
    } finally {
      clearTimeout(deadline);
      this.onHeartbeat = null;
    }
  }

  /** Which changes are noted, as a text: another one when something public was changed since. */
  async state(withinMs: number): Promise<string> {
    const query = this.sender.query<{ state: string }>(STATE);
    const { rows } = await Promise.race([query, tooLate(withinMs)]);
    return rows[0]?.state ?? '';
  }

  /** Forgets changes that are older than an hour. */
  async tidy(): Promise<void> {
    await this.sender.query(`delete from published_change where noted_at < now() - interval '1 hour'`);
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.listener.end(), this.sender.end()]);
  }
}

const STATE = `select coalesce(md5(string_agg(id::text, ' ' order by id)), '') as state from published_change`;

function connection(connectionString: string, name: string, { lost }: ConnectionEvents): Client {
  const config: ClientConfig = {
    connectionString,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: CONNECTS_WITHIN_MS,
  };
  const client = new Client(config);
  // Before anything else: an error nobody listens to ends the process.
  client.on('error', (error) => lost(error));
  client.on('end', () => lost());
  return client;
}

/** Rejects after that time. */
function tooLate(afterMs: number): Promise<never> {
  return new Promise((_, fail) => {
    setTimeout(() => fail(new Error('The connection is silent.')), afterMs).unref();
  });
}
