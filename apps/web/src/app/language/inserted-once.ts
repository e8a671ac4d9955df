import { Injectable } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';

/**
 * Fills the `{{name}}`s of a text in one pass over the text as it is in its file. What is inserted may have been written by
 * anybody, in a form or in an address, and is never read as a text: Transloco's own transpiler reads it again, without end
 * when it holds its own name. A name without a value is left out.
 */
@Injectable()
export class InsertedOnce implements TranslocoTranspiler {
  transpile({ value, params = {} }: TranspileParams): unknown {
    return typeof value === 'string' ? inserted(value, params) : value;
  }
}

function inserted(text: string, params: Readonly<Record<string, unknown>>): string {
  // A function: in a string, `$&` would be read once more.
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) =>
    Object.hasOwn(params, name) ? String(params[name] ?? '') : '',
  );
}
