import ts from 'typescript';
import type { BuildState } from './watching-builder';

/** Codes of the compiler's messages at the start and at the end of a build. */
const BEGUN = [6031, 6032];
const ENDED = [6193, 6194];

/**
 * Compiles a project and its references after every change, like `tsc --build --watch`, and reports the result of each build to the parent
 * process.
 */
function compile(project: string): void {
  const host = ts.createSolutionBuilderWithWatchHost(
    ts.sys,
    ts.createEmitAndSemanticDiagnosticsBuilderProgram,
    undefined,
    () => undefined,
    ({ code, messageText }) => {
      if (BEGUN.includes(code)) tell('begun');
      // The number of errors is only in the text of the message.
      if (ENDED.includes(code))
        tell(ts.flattenDiagnosticMessageText(messageText, ' ').startsWith('Found 0 ') ? 'done' : 'failed');
    },
  );
  ts.createSolutionBuilderWithWatch(host, [project], {}).build();
}

function tell(build: BuildState): void {
  process.send?.({ build });
}

process.once('disconnect', () => process.exit());
compile('apps/api/tsconfig.app.json');
