import type { ImportProblemCode } from '../import-problems';

/** Texts of the import in one language, with `{{name}}` placeholders. */
export interface ImportTexts {
  readonly problems: Readonly<Record<ImportProblemCode, string>>;
  /** Before a problem: where it is. */
  readonly line: string;
  readonly nothingWritten: string;
  readonly change: string;
  readonly unknown: string;
  /** Of a change whose two texts look the same. */
  readonly unseen: string;
  readonly dryRun: string;
  readonly imported: string;
  readonly exported: string;
}
