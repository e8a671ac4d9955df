import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SummaryView } from '@opev/contract';
import { BarChart } from '@opev/ui/charts';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { MethodText } from '../parts/method-text';
import { chartTexts, typeRows } from './chart-rows';

/** Who works on the Plan: kinds of organisations, and every named one by name, with what it took up and reported. */
@Component({
  selector: 'app-organization-figures',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BarChart, MethodText, Plural, RouterLink, TranslocoDirective],
  templateUrl: './organization-figures.html',
  styleUrl: './chart-room.css',
})
export class OrganizationFigures {
  readonly summary = input.required<SummaryView>();

  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly words = chartTexts(this.texts, 'public.column.organizationType');
  protected readonly types = computed(() => typeRows(this.summary().organizations, this.texts));
  protected readonly writeNumber = (value: number): string => this.texts.number(value);
}
