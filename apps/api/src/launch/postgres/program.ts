import { spawn, type SpawnOptions } from 'node:child_process';
import { basename } from 'node:path';
import { LaunchFailure } from '../launch-failure';
import type { ClusterPlace } from './cluster-place';

/** A PostgreSQL program to run to completion. */
export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  readonly directory: string;
  readonly input?: string;
}

/** Runs it under the place's account. Throws a LaunchFailure with its last output when it fails. */
export function runProgram(place: ClusterPlace, { program, args, directory, input }: ProgramRun): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...asAccount(place, directory), stdio: 'pipe' });
    const output: string[] = [];
    const refuse = (reason: string): void => {
      fail(
        new LaunchFailure(
          `The embedded PostgreSQL does not run on this machine (${basename(program)}: ${reason}). Set DATABASE_URL to a PostgreSQL server of your own.`,
        ),
      );
    };
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('error', (error) => {
      refuse(error.message);
    });
    child.on('close', (code) => {
      if (code === 0) done();
      else refuse(output.join('').trim().split('\n').slice(-3).join(' ') || `left with code ${String(code)}`);
    });
    child.stdin?.end(input);
  });
}

/** Options that make a child process run under the place's account, in a directory it can enter. */
export function asAccount(place: ClusterPlace, directory: string): SpawnOptions {
  return { cwd: directory, ...(place.account ?? {}) };
}
