import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The system account for PostgreSQL, which refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: Account = { uid: 65534, gid: 65534 };

/** The unprivileged account for the database in `cluster`; null: this process is not root and runs PostgreSQL itself. */
export function accountFor(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
}

/** Whether the account may traverse all directories above `path`, by their permission bits. Always true for null (this process). */
export function canTraverseTo(path: string, account: Account | null): boolean {
  if (account === null) return true;
  for (let at = dirname(path); ; at = dirname(at)) {
    if (!mayPass(at, account)) return false;
    if (at === dirname(at)) return true;
  }
}

function mayPass(directory: string, account: Account): boolean {
  const entry = statSync(directory, { throwIfNoEntry: false });
  if (entry === undefined) return false;
  if (entry.uid === account.uid) return (entry.mode & 0o100) !== 0;
  if (entry.gid === account.gid) return (entry.mode & 0o010) !== 0;
  return (entry.mode & 0o001) !== 0;
}
