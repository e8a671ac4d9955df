import { readUserAddRequest } from './user-add-request';

const WHO = ['--email', 'Somebody@Example.org', '--name', 'Somebody', '--language', 'ar'];

describe('the arguments of user:add', () => {
  it('are understood', () => {
    expect(
      readUserAddRequest([...WHO, '--organization', 'a-slug', '--role', 'manager', '--generate-password']),
    ).toEqual({
      email: 'somebody@example.org',
      name: 'Somebody',
      language: 'ar',
      staffRole: null,
      place: { slug: 'a-slug', role: 'manager' },
      generatesPassword: true,
    });
  });

  it('are taken without the marks that came with a paste', () => {
    const pasted = ['--email', '\u202asomebody@example.org\u202c', '--name', '\u200fE\u0301lise', '--language', 'fr'];
    const { email, name } = readUserAddRequest([...pasted, '--staff', 'reviewer', '--generate-password']);
    expect([email, name]).toEqual(['somebody@example.org', 'Élise']);
  });

  it('may leave out who the person is, for somebody who is there already', () => {
    expect(readUserAddRequest(['--email', 'a@b.org', '--organization', 'x', '--role', 'reporter'])).toMatchObject({
      name: null,
      language: null,
    });
  });

  it.each([
    ['no e-mail', WHO.slice(2), /^--email is missing/],
    ['an e-mail that is none', ['--email', 'somebody', ...WHO.slice(2)], /^--email is not an e-mail address/],
    [
      'an e-mail with a line break',
      ['--email', 'a@b.org\nBcc: c@d.org', ...WHO.slice(2)],
      /^--email is not an e-mail address/,
    ],
    [
      'an e-mail too long',
      ['--email', `${'a'.repeat(250)}@b.org`, ...WHO.slice(2)],
      /^--email is not an e-mail address/,
    ],
    ['an empty name', [...WHO, '--name', '  '], /^--name is empty/],
    ['a name too long', [...WHO, '--name', 'x'.repeat(201)], /^--name has more than 200/],
    ['an unknown language', [...WHO, '--language', 'de'], /^--language should be one of en, fr, ar, es, ca\.$/],
    ['an unknown staff role', [...WHO, '--staff', 'boss'], /^--staff should be one of reviewer, coordinator\.$/],
    [
      'an unknown role',
      [...WHO, '--organization', 'x', '--role', 'boss'],
      /^--role should be one of reporter, manager\.$/,
    ],
    ['an organization without a role', [...WHO, '--organization', 'x'], /^--organization and --role go together/],
    ['a role without an organization', [...WHO, '--role', 'manager'], /^--organization and --role go together/],
    ['a password', [...WHO, '--password', 'secret'], /^A password is never given as an argument/],
    ['a password behind an equals sign', [...WHO, '--password=secret'], /^A password is never given as an argument/],
    ['an unknown option', [...WHO, '--admin'], /^Unknown option '--admin'\. Usage/],
    ['an option without its value', ['--email'], /Usage/],
    ['something that is no option', [...WHO, 'more'], /Usage/],
  ])('are refused with %s, in one line', (_, args, message) => {
    const failing = (): unknown => readUserAddRequest(args);
    expect(failing).toThrow(message);
    expect(failing).toThrow(/^[^\n]*$/);
  });
});
