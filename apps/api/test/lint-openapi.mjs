// Redocly's linter is an ES module, which jest cannot load: it runs beside the tests. Reads a document from standard input
// and prints its problems, by the recommended rules, as JSON.
import { text } from 'node:stream/consumers';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const config = await createConfig({ extends: ['recommended'] });
const problems = await lintFromString({ source: await text(process.stdin), absoluteRef: 'openapi.json', config });
const lines = problems.map(({ severity, ruleId, message, location }) => ({
  severity,
  ruleId,
  message,
  at: location.map(({ pointer }) => pointer).join(' '),
}));
process.stdout.write(JSON.stringify(lines));
