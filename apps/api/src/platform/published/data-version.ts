import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PublishedChanges } from './published-changes';

/**
 * Version of the public data this process answers from, as a key for its caches. Changes with every change notice and again
 * after every rebuild of the figures, and is never the version of another process or an earlier start: withdrawn data must
 * leave the caches even while the figures cannot be rebuilt.
 */
@Injectable()
export class DataVersion {
  private readonly process = randomUUID().slice(0, 8);
  private generation = 0;

  constructor(private readonly changes: PublishedChanges) {}

  get label(): string {
    return `${this.process}-${String(this.generation)}-${String(this.changes.version)}`;
  }

  /** The figures were rebuilt. */
  advance(): void {
    this.generation += 1;
  }
}
