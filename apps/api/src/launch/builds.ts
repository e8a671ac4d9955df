import { ensureApiBuilt, ensureSiteBuilt, isSiteMissing } from './build';

/** How the API and the site of an observatory are built. */
export interface Builds {
  /** Resolves when the API can be started. Throws a LaunchFailure. */
  readonly api: () => Promise<void>;
  /** Resolves when the site is built from its current sources. Throws a LaunchFailure. */
  readonly site: () => Promise<void>;
  /** Whether the API should start before the site is built: the site takes longest. */
  readonly isSiteAwaited: () => boolean;
  /** Arguments for the Node process of the API. */
  readonly nodeArguments: readonly string[];
  /** Calls `renew` after every later build; null when nothing is rebuilt. */
  readonly follow: ((renew: () => Promise<void>) => void) | null;
  /** Stops all builders. */
  readonly stop: () => Promise<void>;
}

/** For `npm start`: one production build, unless it is up to date. */
export const BUILT_ONCE: Builds = {
  api: ensureApiBuilt,
  site: ensureSiteBuilt,
  isSiteAwaited: isSiteMissing,
  nodeArguments: [],
  follow: null,
  stop: () => Promise.resolve(),
};
