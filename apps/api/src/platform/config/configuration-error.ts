/** A variable that is missing or wrong. The message names it and says what it should be; it never holds a secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
