import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '../access/access';
import { DomainError } from '../problems/domain-error';

/** For whoever watches the installation. Outside the API's prefix. */
@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('healthz')
  @Public()
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 503 while the database does not answer or lacks a migration. */
  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: 'ready' }> {
    const isBehind = await this.dataSource.showMigrations().catch(() => true);
    if (isBehind)
      throw new DomainError('unavailable', { detail: 'The database is out of reach or lacks a migration.' });
    return { status: 'ready' };
  }
}
