import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice, PageHeading } from '@opev/ui';
import { PUBLIC_ADDRESSES } from '../../data/public-addresses';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { writePageWords } from '../parts/page-words';
import { Trail } from '../parts/trail';

/** What can be taken away and how: addresses, terms, citation. */
@Component({
  selector: 'app-data-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Notice, PageHeading, RouterLink, Trail, TranslocoDirective],
  templateUrl: './data-page.html',
  styleUrl: './about.css',
})
export class DataPage {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly addresses = PUBLIC_ADDRESSES;

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.data.title'),
      description: this.texts.text('about.data.lead'),
    }));
  }
}
