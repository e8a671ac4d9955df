import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mendStandings } from './standings-check';

/** Repairs standings in the background after each start, for reports written while the application was down. */
@Injectable()
export class StandingsAtStart implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('StandingsAtStart');
  private checked: Promise<void> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    this.checked = mendStandings(this.dataSource).then(
      ({ length }) => {
        if (length > 0)
          this.logger.warn(`${String(length)} standings were not what the published reports say; they are now.`);
      },
      (error: unknown) =>
        this.logger.error(`Standings could not be checked: ${error instanceof Error ? error.message : 'unknown'}`),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.checked;
  }
}
