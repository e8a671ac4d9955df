import 'reflect-metadata';
import { runCommand, say } from './command';
import { onDatabase } from './on-database';
import { askNewPassword } from './password-prompt';
import { readPasswordRequest, setPassword } from './password-setting';

/** `user:password`: a new password for somebody who forgot theirs. It is asked for, or generated and shown once. */
runCommand(async ({ databaseUrl, args }) => {
  const request = readPasswordRequest(args);
  const generated = await onDatabase(databaseUrl, (dataSource) =>
    setPassword(request, { dataSource, askPassword: askNewPassword }),
  );
  say(`${request.email} has a new password, and is signed out everywhere.`);
  if (generated !== null) say(`Password, shown this once: ${generated}`);
});
