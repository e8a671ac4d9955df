import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { Day } from '@opev/domain';
import { AppModule } from '../src/app.module';
import { BODIES, fastify, prepareApp } from '../src/app';
import { Clock } from '../src/platform/clock/clock';
import { readConfiguration, type Environment } from '../src/platform/config/configuration';
import { workerDatabaseUrl } from './database';

/** A clock that tests set. */
export class TestClock extends Clock {
  private instant: Date | null = null;

  /** Noon in UTC of a day, or an exact instant. */
  set(dayOrInstant: Day): void {
    this.instant = new Date(dayOrInstant.length === 10 ? `${dayOrInstant}T12:00:00Z` : dayOrInstant);
  }

  override now(): Date {
    return this.instant ?? new Date();
  }
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly clock: TestClock;
  close(): Promise<void>;
}

export interface TestSetting {
  /** This worker's own when left out. */
  readonly databaseUrl?: string;
  /** Variables that differ from a test's usual ones. */
  readonly environment?: Environment;
  /** Overrides providers. */
  readonly override?: (module: TestingModuleBuilder) => TestingModuleBuilder;
}

const same = (module: TestingModuleBuilder): TestingModuleBuilder => module;

/** The real application on this worker's own database, without a port: use `app.inject` or supertest. */
export async function createTestApp({
  databaseUrl,
  environment = {},
  override = same,
}: TestSetting = {}): Promise<TestApp> {
  const configuration = readConfiguration({
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    PUBLIC_ORIGIN: 'http://localhost:3000',
    PUBLIC_READS_PER_MINUTE: '0',
    ...environment,
  });
  const clock = new TestClock();
  const builder = Test.createTestingModule({
    imports: [AppModule.with(configuration, databaseUrl ?? (await workerDatabaseUrl()))],
  });
  const module = await override(builder.overrideProvider(Clock).useValue(clock)).compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastify(configuration) as FastifyAdapter, {
    logger: false,
    ...BODIES,
  });
  await prepareApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, clock, close: () => app.close() };
}
