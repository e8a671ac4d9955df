import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { CommandFailure } from './command';

/** Reads a new password: twice without echo on a terminal, otherwise the first line of standard input. */
export async function askNewPassword(): Promise<string> {
  if (!process.stdin.isTTY) return readFirstLine();
  const password = await askHidden('Password: ');
  const again = await askHidden('The same password again: ');
  if (password !== again) throw new CommandFailure('The two passwords differ; nothing was changed.');
  return password;
}

function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  return new Promise((answer, fail) => {
    line.question('', (password) => {
      answer(password);
      line.close();
    });
    // Also called on Ctrl-C and Ctrl-D; has no effect after an answer.
    line.once('close', () => {
      process.stderr.write('\n');
      fail(new CommandFailure('No password was given; nothing was changed.'));
    });
  });
}

async function readFirstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  for await (const line of lines) {
    lines.close();
    process.stdin.destroy();
    return line;
  }
  throw new CommandFailure('No password was given on standard input; nothing was changed.');
}
