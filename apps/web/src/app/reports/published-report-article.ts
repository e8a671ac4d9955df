import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportView } from '@opev/contract';
import { Card, Notice, PageHeading, RatingBadge, StatusBadge } from '@opev/ui';
import { FormatDay, FormatPercent } from '../language/format-pipes';
import { READER_LANGUAGE } from '../language/reader-language';
import { OrganizationLink } from './organization-link';
import { PlanWording } from './plan-wording';
import { ReportTextArticle } from './report-text-article';

/** Path of published reports for each kind of reader, below the language. */
const PAGES = { public: ['reports'], signatory: ['workspace', 'published-reports'] } as const;

/**
 * A published report: claimed beside verified, and its text as far as this reader may see it. Uses texts of the public site
 * (scope `public`).
 */
@Component({
  selector: 'app-published-report-article',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Card,
    FormatDay,
    FormatPercent,
    Notice,
    OrganizationLink,
    PageHeading,
    PlanWording,
    RatingBadge,
    ReportTextArticle,
    RouterLink,
    StatusBadge,
    TranslocoDirective,
  ],
  templateUrl: './published-report-article.html',
  styleUrls: ['../shell/sections.css', './published-report-article.css'],
})
export class PublishedReportArticle {
  readonly report = input.required<ReportView>();
  /** For whom the API answered it: everyone, or a person of a signatory. */
  readonly reader = input.required<keyof typeof PAGES>();

  protected readonly pagesOf = PAGES;
  protected readonly language = inject(READER_LANGUAGE);
}
