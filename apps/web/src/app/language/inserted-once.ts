import { Injectable } from '@angular/core';
import type { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';

/**
 * Interpolates `{{name}}` in one pass. Inserted values may come from users or addresses and are never interpolated again;
 * Transloco's own transpiler does so, endlessly when a value contains its own name. A name without a value is left out.
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
