import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';

const CHANNEL = 'published';
const CONNECTS_WITHIN_MS = 2_000;

/** Addresses of the two connections; the same unless there is a pooler in front of the database. */
export interface ConnectionAddresses {
  readonly listen: string;
  readonly send: string;
}

export interface ConnectionEvents {
  /** Payload of a notification; null when it could be anything. */
  readonly notified: (payload: string | null) => void;
  /** One of the connections ended or failed: both are of no use any more. */
  readonly lost: (error?: unknown) => void;
}

/**
 * Two connections to the database: one listens, one sends heartbeats. A heartbeat sent on one and received on the other is
 * the only proof that notifications are delivered: behind a transaction pooler LISTEN succeeds and nothing ever arrives.
 * (One connection notifying itself proves nothing: a pooler may hand that back at once.)
 */
export class NotificationConnection {
  private readonly listener: Client;
  private readonly sender: Client;
  /** A channel per instance, so that its heartbeats wake nobody else. */
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

  /** Sends a heartbeat and answers whether it is received in time. Rejects when it cannot even be sent. */
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

  /** A hash of the recorded changes: it differs whenever something public was changed since. */
  async state(withinMs: number): Promise<string> {
    const query = this.sender.query<{ state: string }>(STATE);
    const { rows } = await Promise.race([query, tooLate(withinMs)]);
    return rows[0]?.state ?? '';
  }

  /** Deletes recorded changes that are older than an hour. */
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
  // First of all: an unhandled error event ends the process.
  client.on('error', (error) => lost(error));
  client.on('end', () => lost());
  return client;
}

/** Rejects after the timeout. */
function tooLate(afterMs: number): Promise<never> {
  return new Promise((_, fail) => {
    setTimeout(() => fail(new Error('The connection is silent.')), afterMs).unref();
  });
}
