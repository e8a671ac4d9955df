/** A minimal debugger: stops at a line of a TypeScript source, which it finds through source maps, like an editor. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Sets a breakpoint where `source`, compiled to `script`, has the text `line`, and calls `reach`. Returns whether the process with its
 * inspector on the port `inspector` stopped there; it is resumed afterwards.
 */
export async function reachBreakpoint({ inspector, source, script, line, reach }) {
  const [{ webSocketDebuggerUrl }] = await (await fetch(`http://127.0.0.1:${inspector}/json/list`)).json();
  const socket = new WebSocket(webSocketDebuggerUrl);
  await once(socket, 'open');
  try {
    const place = placeOf(line, source, script);
    await ask(socket, 'Debugger.enable');
    await ask(socket, 'Debugger.setBreakpointByUrl', { url: pathToFileURL(script).href, lineNumber: place });
    const paused = heard(socket, ({ method }) => method === 'Debugger.paused');
    const reached = reach();
    const { params } = await paused;
    await ask(socket, 'Debugger.resume');
    await reached;
    return params.callFrames[0].location.lineNumber === place;
  } finally {
    socket.close();
  }
}

/** The line of the script, counted from 0, that this line of the source was compiled to. */
function placeOf(text, source, script) {
  const wanted = readFileSync(source, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text));
  const map = new SourceMap(JSON.parse(readFileSync(`${script}.map`, 'utf8')));
  const lines = readFileSync(script, 'utf8').split('\n');
  return lines.findIndex((line, number) => {
    const { originalLine, originalSource = '' } = map.findEntry(number, line.search(/\S|$/));
    return originalLine === wanted && resolve(dirname(script), originalSource) === source;
  });
}

async function ask(socket, method, params = {}) {
  const id = Math.floor(Math.random() * 1e9);
  const answered = heard(socket, (message) => message.id === id);
  socket.send(JSON.stringify({ id, method, params }));
  const { error } = await answered;
  if (error) throw new Error(`${method}: ${error.message}`);
}

function heard(socket, isIt) {
  return new Promise((hear, fail) => {
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(data);
      if (isIt(message)) hear(message);
    });
    socket.addEventListener('close', () => fail(new Error('The inspector has gone.')));
  });
}
