/** A path of the contract as Nest writes it: `/goals/{number}` is `/goals/:number`. */
export function routePath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}
