import { Injectable } from '@nestjs/common';

/** What must hold besides the database for the installation to be ready; told by parts that Nest does not make. */
@Injectable()
export class Readiness {
  private readonly parts: (() => string | null)[] = [];

  /** `trouble` says in an English sentence what is wrong, for whoever watches the installation; null when nothing is. */
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
