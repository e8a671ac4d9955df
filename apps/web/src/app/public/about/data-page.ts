import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { DATA_LICENCE, type MomentView } from '@opev/contract';
import { PageHeading } from '@opev/ui';
import { apiUrl } from '../../data/api-request';
import { SummaryClient } from '../../data/summary-client';
import { FormatDay } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { ProtectionLink } from '../figures/protection-link';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { AddressTable } from './address-table';
import { Contents } from './contents';

/** The data page: sources, downloads, licence and citation. */
@Component({
  selector: 'app-data-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AddressTable,
    Contents,
    FormatDay,
    LoadState,
    PageHeading,
    ProtectionLink,
    RouterLink,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './data-page.html',
  styleUrl: './about.css',
})
export class DataPage {
  private readonly texts = inject(ReaderTexts);
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly summary = inject(SummaryClient).summary();
  protected readonly today = computed(() => (this.summary.hasValue() ? this.summary.value() : null));

  /** Sections, in order; also the anchors. */
  protected readonly anchors = [
    'wording',
    'verified',
    'protection',
    'api',
    'filters',
    'downloads',
    'feeds',
    'cite',
    'licence',
  ] as const;

  /** Provenance of the reference data, as in its own documentation. */
  protected readonly provenance = [
    { of: 'yes', items: ['conference', 'goals', 'paragraphs', 'countries'] },
    { of: 'ours', items: ['numbers', 'titles', 'themes', 'regions', 'practice'] },
    { of: 'no', items: ['signatories'] },
  ] as const;

  protected readonly parameters = [
    { of: 'scope', names: ['goal', 'theme', 'country', 'organizationType', 'organization'] },
    { of: 'rows', names: ['status', 'verifiedRating', 'round'] },
    { of: 'asOf', names: ['asOf'] },
    { of: 'snapshot', names: ['snapshot'] },
    { of: 'lang', names: ['lang'] },
    { of: 'paging', names: ['limit', 'cursor'] },
  ] as const;

  /** Working example addresses, with an existing country and snapshot. */
  protected readonly examples = computed(() => {
    const now = this.today();
    const country = now?.countries[0]?.iso2;
    return [
      apiUrl('/goals/3'),
      ...(country
        ? [apiUrl(`/activities?country=${country}&status=in-progress`), apiUrl(`/countries/${country}`)]
        : []),
      ...(now ? [apiUrl(`/summary?asOf=${now.asOf}`), apiUrl(`/summary?snapshot=${now.snapshot}`)] : []),
    ];
  });

  protected readonly licence = DATA_LICENCE;

  protected readonly feeds = computed(() => {
    const country = this.today()?.countries[0]?.iso2;
    const pages = ['', '/goals/3', ...(country ? [`/countries/${country}`] : [])];
    return pages.map((page) => `/${this.language}${page}/feed.atom`);
  });

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.data.title'),
      description: this.texts.text('about.data.lead'),
    }));
  }

  /** Permanent address of the overview. */
  protected permanentAddress({ snapshot }: MomentView): string {
    return `${this.origin}/${this.language}/?snapshot=${encodeURIComponent(snapshot)}`;
  }
}
