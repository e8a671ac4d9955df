import 'reflect-metadata';
import { Clock } from '../platform/clock/clock';
import { runCommand, say } from './command';
import { onDatabase } from './on-database';
import { askNewPassword } from './password-prompt';
import { readUserAddRequest } from './user-add-request';
import { addUser } from './user-adding';

/** `user:add`: adds a person who can sign in, or gives a known one a place in an organization. The password is asked for, or generated and shown once. */
runCommand(async ({ databaseUrl, args }) => {
  const request = readUserAddRequest(args);
  const added = await onDatabase(databaseUrl, (dataSource) =>
    addUser(request, { dataSource, today: new Clock().today(), askPassword: askNewPassword }),
  );
  const { email, staffRole, place } = request;
  const roles = [staffRole, place && `${place.role} of ${added.organizationName ?? ''}`].filter(Boolean);
  if (added.isNewPerson) {
    say(`Added: ${email}${roles.length > 0 ? `, ${roles.join(', ')}` : '; they can sign in, but have no role yet'}.`);
  } else {
    say(`${email} is now ${roles.join(', ')}.`);
  }
  if (added.generatedPassword !== null) say(`Password, shown this once: ${added.generatedPassword}`);
});
