import { computed, inject, Pipe, type PipeTransform } from '@angular/core';
import { daysBetween, type Day } from '@opev/domain';
import { todayHere } from '../../language/today-here';
import { ReaderTexts } from '../../language/reader-texts';

/** `{{ round.dueOn | dueWords }}`: "due on 31 January 2027, in 72 days". The last day counts in full. */
@Pipe({ name: 'dueWords' })
export class DueWords implements PipeTransform {
  private readonly texts = inject(ReaderTexts);
  private readonly today = computed(() => todayHere());

  transform(dueOn: Day): string {
    const days = daysBetween(this.today(), dueOn);
    const on = this.texts.text('workspace.due.dueOn', { day: this.texts.day(dueOn) });
    if (days === 0) return `${on} · ${this.texts.text('workspace.due.today')}`;
    const key = days > 0 ? 'workspace.due.daysLeft' : 'workspace.due.daysLate';
    return `${on} · ${this.texts.plural(key, Math.abs(days))}`;
  }
}
