/** An SQL statement with the values of its `$1`, `$2`, ... */
export interface SqlStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}
