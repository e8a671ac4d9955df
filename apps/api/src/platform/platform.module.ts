import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { AccessGuard } from './access/access.guard';
import { DeclaredAccess } from './access/declared-access';
import { Clock } from './clock/clock';
import type { Configuration } from './config/configuration';
import { CONFIGURATION } from './config/configuration.token';
import { dataSourceOptions } from './database/data-source';
import { HealthController } from './health/health.controller';
import { Readiness } from './health/readiness';
import { PublicReads } from './limits/public-reads';
import { PublicReadsGuard } from './limits/public-reads.guard';
import { loggingOptions } from './logging/logging';
import { ProblemFilter } from './problems/problem.filter';
import { DataVersion } from './published/data-version';
import { ShownNow } from './protection/shown-now';
import { PublishedChanges } from './published/published-changes';
import { Drain } from './shutdown/drain';
import { SessionsService } from './sessions/sessions.service';
import { InputPipe } from './validation/input.pipe';

/** The infrastructure that every room uses. */
@Global()
@Module({})
export class PlatformModule {
  static with(configuration: Configuration, databaseUrl: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        LoggerModule.forRoot(loggingOptions(configuration)),
        TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl), retryAttempts: 0 }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: PublicReadsGuard },
        Clock,
        SessionsService,
        DeclaredAccess,
        PublishedChanges,
        DataVersion,
        PublicReads,
        ShownNow,
        Readiness,
        Drain,
      ],
      exports: [
        CONFIGURATION,
        Clock,
        SessionsService,
        DeclaredAccess,
        PublishedChanges,
        DataVersion,
        ShownNow,
        Readiness,
      ],
    };
  }
}
