import { inject, Injectable } from '@angular/core';
import type { MomentView, RoundFigureView, SummaryView } from '@opev/contract';
import type { Day } from '@opev/domain';
import { ReaderTexts } from '../../language/reader-texts';
import { STATUSES_IN_READING_ORDER } from '../lists/reading-order';
import type { Example } from './example';
import type { CountriesExample, NotNamedExample, StandingExample } from './plan-examples';

/** Words examples of the whole Plan; null for null: there is none today. */
@Injectable({ providedIn: 'root' })
export class PlanExampleWords {
  private readonly texts = inject(ReaderTexts);

  missing({ total }: SummaryView): Example {
    const counted = STATUSES_IN_READING_ORDER.slice(-3).map((status) =>
      this.text('counted', { label: this.texts.text(`terms.activityStatus.${status}`), n: total.byStatus[status] }),
    );
    const text = this.text('missing', { of: total.activities, statuses: counted.join(' · ') });
    return { text, link: { label: this.texts.text('public.activities.title'), path: ['activities'] } };
  }

  coverage({ total: { commitments } }: SummaryView): Example | null {
    if (commitments.of === 0) return null;
    const values = { n: commitments.reported, of: commitments.of };
    const coverage = this.texts.plural('public.figure.commitments', commitments.of, values);
    return { text: this.text('coverage', { coverage }), link: null };
  }

  verified({ total }: SummaryView): Example | null {
    if (total.commitments.reported === 0) return null;
    const text = this.text('verified', {
      reported: total.commitments.reported,
      completed: total.claimed.completed,
      complete: total.verified.complete,
      none: total.verified['no-evidence'],
    });
    return { text, link: { label: this.texts.text('public.reports.title'), path: ['reports'] } };
  }

  standing(example: StandingExample | null): Example | null {
    if (!example) return null;
    const { standing, earlier } = example;
    const text = this.text('standing', {
      number: standing.activity,
      earlier: earlier.round.label,
      earlierPercent: this.texts.percent(earlier.progressPercent),
      newer: standing.round.label,
      newerPercent: this.texts.percent(standing.progressPercent),
    });
    return { text, link: { label: this.text('theReport'), path: ['reports', standing.id] } };
  }

  round(round: RoundFigureView | null): Example | null {
    if (!round) return null;
    const { label, received, inEffect, onTime, completenessPercent, timelinessPercent } = round;
    if (round.isOpen) {
      const text = this.text('roundOpen', { label, received, until: this.texts.day(round.locksOn) });
      return { text, link: null };
    }
    if (inEffect === null || onTime === null || completenessPercent === null || timelinessPercent === null) return null;
    const text = this.text('round', {
      label,
      due: this.texts.day(round.dueOn),
      inEffect,
      received,
      onTime,
      completeness: this.texts.percent(completenessPercent),
      timeliness: this.texts.percent(timelinessPercent),
    });
    return { text, link: null };
  }

  asOf({ asOf }: MomentView, earlier: Day | null): Example {
    const text = this.text('asOf', { day: this.texts.day(asOf) });
    if (earlier === null) return { text, link: null };
    const label = this.text('overviewOn', { day: this.texts.day(earlier) });
    return { text, link: { label, path: [], query: { asOf: earlier } } };
  }

  snapshot({ asOf, snapshot }: MomentView): Example {
    const text = this.text('snapshot', { day: this.texts.day(asOf), id: snapshot });
    return { text, link: { label: this.text('overviewUnder'), path: [], query: { snapshot } } };
  }

  notNamed(example: NotNamedExample | null): Example | null {
    return example && { text: this.text('notNamed', { n: example.notNamed, of: example.of }), link: null };
  }

  countries(example: CountriesExample | null): Example | null {
    if (!example) return null;
    const { commitments, takenUpInCountries, takenUpInPlan } = example;
    const placed = this.text('countries', {
      there: commitments.inCountries,
      all: commitments.inPlan,
      rest: commitments.inNoCountry,
    });
    const taken = this.text('countriesTakenUp', { there: takenUpInCountries, all: takenUpInPlan });
    return {
      text: `${placed} ${taken}`,
      link: { label: this.texts.text('public.countries.title'), path: ['countries'] },
    };
  }

  ranking({ countries }: SummaryView): Example | null {
    const names = this.texts.byName(countries);
    const [first, last] = [names[0], names.at(-1)];
    if (!first || !last || first === last) return null;
    return { text: this.text('ranking', { first: first.name, last: last.name }), link: null };
  }

  wording({ wording: { official, of } }: SummaryView): Example {
    return { text: this.text('wording', { n: official, of }), link: null };
  }

  private text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return this.texts.text(`about.example.${key}`, values);
  }
}
