import { Directive, effect, ElementRef, inject, input } from '@angular/core';
import { cleanText } from '../../saving/clean-text';

/**
 * On a box for a text: shows what was written, and leaves alone what only is not composed yet. Writing accents, harakat
 * or marks of direction must not move the caret.
 */
@Directive({ selector: '[appWritten]' })
export class Written {
  readonly appWritten = input.required<string>();

  private readonly box = inject<ElementRef<HTMLInputElement | HTMLTextAreaElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      const text = this.appWritten();
      if (cleanText(this.box.value) !== text) this.box.value = text;
    });
  }
}
