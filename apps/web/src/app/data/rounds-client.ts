import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { PUBLIC_PATHS, type ChartCode, type ChartView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

/** One reporting round, as it is chosen and named. */
export interface RoundName {
  readonly code: string;
  readonly label: string;
}

/** The chart of the rounds is the shortest public answer that names them all. */
const NAMING: ChartCode = 'reports-over-rounds';

/** The reporting rounds that have begun. Call it where a component is made. */
@Injectable({ providedIn: 'root' })
export class RoundsClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Newest first. */
  rounds(): HttpResourceRef<readonly RoundName[] | undefined> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.chart, { parts: { code: NAMING } }), {
      parse: (chart) => (chart as ChartView).rows.map(({ code, label }) => ({ code, label: label ?? code })).reverse(),
    });
  }
}
