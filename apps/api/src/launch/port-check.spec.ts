import { explainUnusablePort } from './port-check';

describe('a port that cannot be used', () => {
  it('is told from its taker, with the next one to try', () => {
    expect(explainUnusablePort({ reason: 'EADDRINUSE', port: 3000, host: '0.0.0.0' })).toBe(
      'Port 3000 is already in use. Choose another: PORT=3001 npm start',
    );
  });

  it('does not send anyone from one privileged port to the next', () => {
    expect(explainUnusablePort({ reason: 'EACCES', port: 80, host: '0.0.0.0' })).toBe(
      'Port 80 may not be opened by this account. Choose another: PORT=3000 npm start',
    );
  });

  it('is the fault of the address when the machine does not have it', () => {
    expect(explainUnusablePort({ reason: 'EADDRNOTAVAIL', port: 3000, host: '192.0.2.1' })).toMatch(
      /^HOST is "192.0.2.1"/,
    );
  });
});
