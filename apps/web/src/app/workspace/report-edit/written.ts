import { Directive, effect, ElementRef, inject, input } from '@angular/core';
import { cleanText } from '../../saving/clean-text';

/**
 * Binds a text input to its value without rewriting input that differs only by normalization: composing accents, harakat or
 * direction marks must not move the caret.
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
