import { effect, inject, Injectable } from '@angular/core';
import { Meta } from '@angular/platform-browser';
import { TranslatedTitle, withoutIsolates } from '../../language/translated-title';

/** Title and description of a page, for tabs, bookmarks and search results. */
export interface PageWords {
  readonly title: string;
  readonly description: string;
}

/** Keeps `<title>` and the description in step with a page. */
@Injectable({ providedIn: 'root' })
export class PageWordsWriter {
  private readonly title = inject(TranslatedTitle);
  private readonly meta = inject(Meta);

  write({ title, description }: PageWords): void {
    this.title.setTitle(title);
    this.meta.updateTag({ name: 'description', content: withoutIsolates(description) });
  }
}

/** Keeps title and description in step with `words`; null while unknown. Call it in a constructor. */
export function writePageWords(words: () => PageWords | null): void {
  const writer = inject(PageWordsWriter);
  effect(() => {
    const known = words();
    if (known) writer.write(known);
  });
}
