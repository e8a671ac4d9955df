import { securityHeaders } from './security-headers';

describe('the headers of the site', () => {
  it('ask for https only where it is there', () => {
    expect(securityHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security');
    // Without `includeSubDomains`: other hosts of the domain are not ours to decide for.
    expect(securityHeaders('https://opev.example')).toHaveProperty('strict-transport-security', 'max-age=31536000');
  });
});
