import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/**
 * Names the public data this process answers from, for ETags: another name whenever the figures were made anew, and never
 * the name another process or an earlier start gave.
 */
@Injectable()
export class DataVersion {
  private readonly process = randomUUID().slice(0, 8);
  private generation = 0;

  get label(): string {
    return `${this.process}-${String(this.generation)}`;
  }

  /** The figures were made anew. */
  advance(): void {
    this.generation += 1;
  }
}
