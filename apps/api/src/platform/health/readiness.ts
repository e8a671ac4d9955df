import { Injectable } from '@nestjs/common';

/** Conditions of readiness besides the database, registered by parts that Nest does not create. */
@Injectable()
export class Readiness {
  private readonly parts: (() => string | null)[] = [];

  /** `trouble` answers what is wrong in an English sentence for the operator; null when nothing is. */
  watch(trouble: () => string | null): void {
    this.parts.push(trouble);
  }

  /** The first thing that is wrong; null when nothing is. */
  get trouble(): string | null {
    for (const part of this.parts) {
      const trouble = part();
      if (trouble !== null) return trouble;
    }
    return null;
  }
}
