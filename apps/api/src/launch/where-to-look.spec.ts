import { describeWhereToLook } from './where-to-look';

const ORIGIN = 'http://localhost:3000';

describe('where to look', () => {
  it('names the site, the workspace, the desk and the API', () => {
    const text = describeWhereToLook(ORIGIN, []);
    for (const path of ['/en/', '/en/workspace', '/en/desk', '/api/v1/summary'])
      expect(text).toContain(`${ORIGIN}${path}\n`);
    expect(text).not.toContain('Demonstration');
    expect(text).toMatch(/npm run user:add.*npm run demo:load/);
  });

  it('lists the demonstration logins in columns', () => {
    const logins = [
      { role: 'reporter', email: 'reporter@demo.example', password: 'one', organization: 'Olive Branch Youth Circle' },
      { role: 'coordinator', email: 'coordinator@demo.example', password: 'two' },
    ];
    const lines = describeWhereToLook(ORIGIN, logins).split('\n').slice(-2);
    expect(lines).toEqual([
      '  reporter      reporter@demo.example      one   Olive Branch Youth Circle',
      '  coordinator   coordinator@demo.example   two',
    ]);
  });
});
