import { inject, Injectable } from '@angular/core';
import type { ActivitySummaryView, CoverageView } from '@opev/contract';
import type { ActivityStatus } from '@opev/domain';
import { ReaderTexts } from '../../language/reader-texts';
import { CLAIMED_IN_READING_ORDER } from '../lists/reading-order';
import type { GoalProgressExample, ScopeExample } from './activity-examples';
import type { Example, ExampleLink } from './example';

/** Words examples of activities; null for null: there is none today. */
@Injectable({ providedIn: 'root' })
export class ActivityExampleWords {
  private readonly texts = inject(ReaderTexts);

  status(activity: ActivitySummaryView | null): Example | null {
    if (!activity) return null;
    const { number, figure } = activity;
    const n = figure.commitments.of;
    const values = { number, n, status: this.statusName(figure.status), claims: this.claims(activity) };
    return { text: this.text(n === 0 ? 'untaken' : 'status', values), link: this.toActivity(number) };
  }

  scope(pair: ScopeExample | null, country: { readonly iso2: string; readonly name: string }): Example | null {
    if (!pair) return null;
    const text = this.text('scope', {
      number: pair.inPlan.number,
      country: country.name,
      there: this.statusName(pair.inCountry.figure.status),
      everywhere: this.statusName(pair.inPlan.figure.status),
    });
    return { text, link: { label: country.name, path: ['countries', country.iso2] } };
  }

  activityProgress(activity: ActivitySummaryView | null): Example | null {
    const progress = activity?.figure.progressPercent ?? null;
    if (!activity || progress === null) return null;
    const { number, figure } = activity;
    const percent = this.texts.percent(progress);
    const coverage = this.coverage(figure.commitments);
    return { text: this.text('activityProgress', { number, percent, coverage }), link: this.toActivity(number) };
  }

  goalProgress(example: GoalProgressExample | null): Example | null {
    const mean = example?.goal.figure.progressPercent ?? null;
    if (!example || mean === null) return null;
    const { number, figure } = example.goal;
    const percents = example.activities.map((activity) =>
      this.counted(this.numbered(activity.number), this.texts.percent(activity.figure.progressPercent ?? 0)),
    );
    const text = this.text('goalProgress', {
      number,
      percents: percents.join(' · '),
      mean: this.texts.percent(mean),
      coverage: this.texts.plural('shell.figure.coverage.activities', figure.progressCoverage.of, {
        n: figure.progressCoverage.reported,
        of: figure.progressCoverage.of,
      }),
    });
    return { text, link: { label: this.texts.text('public.goal.number', { number }), path: ['goals', number] } };
  }

  /** An example of following a figure to its reports. */
  follow(activity: ActivitySummaryView | null): Example | null {
    if (!activity) return null;
    const { number, figure } = activity;
    const text = this.text('follow', { number, coverage: this.coverage(figure.commitments) });
    return {
      text,
      link: { label: this.text('reportsOf', { number }), path: ['reports'], query: { activity: number } },
    };
  }

  private claims({ figure: { claimed, commitments } }: ActivitySummaryView): string {
    const said = CLAIMED_IN_READING_ORDER.filter((claim) => claimed[claim] > 0).map((claim) =>
      this.counted(this.texts.text(`terms.claimedStatus.${claim}`), claimed[claim]),
    );
    const silent = commitments.of - commitments.reported;
    const unsaid = silent > 0 ? [this.counted(this.statusName('not-reported'), silent)] : [];
    return [...said, ...unsaid].join(' · ');
  }

  private counted(label: string, n: number | string): string {
    return this.text('counted', { label, n });
  }

  private toActivity(number: number): ExampleLink {
    return { label: this.numbered(number), path: ['activities', number] };
  }

  private numbered(number: number): string {
    return this.texts.text('public.activity.number', { number });
  }

  private statusName(status: ActivityStatus): string {
    return this.texts.text(`terms.activityStatus.${status}`);
  }

  private coverage({ reported, of }: CoverageView): string {
    return this.texts.plural('public.figure.commitments', of, { n: reported, of });
  }

  private text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return this.texts.text(`about.example.${key}`, values);
  }
}
