import 'reflect-metadata';
import { Clock } from '../platform/clock/clock';
import { runCommand, say } from './command';
import { onDatabase } from './on-database';
import { askNewPassword } from './password-prompt';
import { readUserAddRequest } from './user-add-request';
import { addUser } from './user-adding';

/** `user:add`: adds a person, or gives an existing one a membership. The password is prompted for, or generated and printed once. */
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
