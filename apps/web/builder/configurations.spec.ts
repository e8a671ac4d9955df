import { targets } from '../project.json';

const { options, configurations, defaultConfiguration } = targets.build;

describe('the build of the site', () => {
  it.each(['sourceMap', 'scripts'])('has %s in development only', (option) => {
    expect(configurations.development).toHaveProperty(option);
    expect(defaultConfiguration).toBe('production');
    expect({ ...options, ...configurations.production }).not.toHaveProperty(option);
  });
});
