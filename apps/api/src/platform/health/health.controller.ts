import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '../access/access';
import { DomainError } from '../problems/domain-error';
import { PublishedChanges } from '../published/published-changes';
import { Readiness } from './readiness';

/** Health checks for monitoring. Outside the API's prefix. */
@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: PublishedChanges,
    private readonly readiness: Readiness,
  ) {}

  @Get('healthz')
  @Public()
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * 503 while the database does not answer, lacks a migration, or cannot be listened to, and while pages cannot be rendered as
   * they should be; the detail says which.
   */
  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: 'ready' }> {
    const isBehind = await this.dataSource.showMigrations().catch(() => null);
    if (isBehind === null) throw new DomainError('unavailable', { detail: 'The database does not answer.' });
    if (isBehind) throw new DomainError('unavailable', { detail: 'The database lacks a migration.' });
    const trouble = this.changes.trouble ?? this.readiness.trouble;
    if (trouble !== null) throw new DomainError('unavailable', { detail: trouble });
    return { status: 'ready' };
  }
}
