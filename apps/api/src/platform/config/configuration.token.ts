/** Where services find the one Configuration: `@Inject(CONFIGURATION) configuration: Configuration`. */
export const CONFIGURATION = Symbol('CONFIGURATION');
