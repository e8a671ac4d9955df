import 'reflect-metadata';
import { runCommand, say } from './command';
import { onDatabase } from './on-database';
import { askNewPassword } from './password-prompt';
import { readPasswordRequest, setPassword } from './password-setting';

/** `user:password`: sets a new password. It is prompted for, or generated and printed once. */
runCommand(async ({ databaseUrl, args }) => {
  const request = readPasswordRequest(args);
  const generated = await onDatabase(databaseUrl, (dataSource) =>
    setPassword(request, { dataSource, askPassword: askNewPassword }),
  );
  say(`${request.email} has a new password, and is signed out everywhere.`);
  if (generated !== null) say(`Password, shown this once: ${generated}`);
});
