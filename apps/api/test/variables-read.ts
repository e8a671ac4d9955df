import { readConfiguration } from '../src/platform/config/configuration';

/** Every variable that the configuration looks up, in order. */
export function variablesRead(): readonly string[] {
  const names = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return undefined;
      },
    },
  );
  readConfiguration(environment);
  return [...names].sort();
}
