import { spawn, type ChildProcess } from 'node:child_process';
import { childEnvironment, PROJECT_ROOT } from '../../platform/config/configuration';
import { LaunchFailure } from '../launch-failure';
import { announce, complain } from '../progress';

/** What a build program reports over its IPC channel, as `{ build }`. */
export type BuildState = 'begun' | 'done' | 'failed';

interface Watching {
  /** What it builds: `API`. */
  readonly name: string;
  /** Arguments for Node. The program prints errors itself and exits when its channel closes. */
  readonly program: readonly string[];
  readonly hear: (state: BuildState) => void;
}

/** A process that builds something, and rebuilds it whenever a source changes, until it is stopped. */
export class WatchingBuilder {
  /** Resolves after the first build without errors. Rejects with a LaunchFailure when the process exits first. */
  readonly firstBuild: Promise<void>;
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private isStopping = false;

  constructor(private readonly watching: Watching) {
    announce(`Building the ${watching.name}, and rebuilding it after every change ...`);
    this.child = spawn(process.execPath, watching.program, {
      cwd: PROJECT_ROOT,
      env: childEnvironment({ NG_CLI_ANALYTICS: 'false', SCARF_ANALYTICS: 'false', NODE_ENV: undefined }),
      // A process group of its own, like the API's: Ctrl-C reaches only the launcher, which stops things in order. If the launcher dies,
      // the channel closes.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.ended = new Promise((done) => this.child.once('close', () => done()));
    this.firstBuild = new Promise((done, fail) => {
      this.child.on('message', (message) => this.hear(message as { readonly build: BuildState }, done));
      this.child.once('close', () => {
        if (this.isStopping) return;
        const reason = `The builder of the ${watching.name} exited unexpectedly. Restart to see further changes.`;
        complain(reason);
        fail(new LaunchFailure(reason));
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves when the process has exited. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.child.kill('SIGTERM');
    await this.ended;
  }

  private hear({ build }: { readonly build: BuildState }, built: () => void): void {
    if (build === 'done') announce(`Built the ${this.watching.name}.`);
    if (build === 'failed')
      complain(`The ${this.watching.name} has errors, see above. The last good build keeps running.`);
    this.watching.hear(build);
    if (build === 'done') built();
  }
}
