import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PublishedChanges } from './published-changes';

/**
 * Names the public data this process answers from, for what it keeps: another name as soon as a change is heard of
 * and again when the figures were made anew, and never the name another process or an earlier start gave. What was taken
 * back must be gone even while the figures cannot be made.
 */
@Injectable()
export class DataVersion {
  private readonly process = randomUUID().slice(0, 8);
  private generation = 0;

  constructor(private readonly changes: PublishedChanges) {}

  get label(): string {
    return `${this.process}-${String(this.generation)}-${String(this.changes.version)}`;
  }

  /** The figures were made anew. */
  advance(): void {
    this.generation += 1;
  }
}
