import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS, type SavedList, type SavedViewView } from '@opev/contract';
import { isBlank } from '@opev/domain';
import { Control, Field, Menu } from '@opev/ui';
import { SavedViewsClient } from '../data/saved-views-client';
import { Form } from '../forms/form';
import { FormControl } from '../forms/form-control';
import { formState } from '../forms/form-state';
import { ConfirmDialog } from '../forms/confirm-dialog';
import { ReaderTexts } from '../language/reader-texts';
import { RoomState } from '../session/room-state';
import { viewParams, type ListState } from './list-state';

/** Menu of saved views: open, save under a name, delete. Loaded when it is first opened. */
@Component({
  selector: 'app-saved-views',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConfirmDialog, Control, Field, Form, FormControl, Menu, RoomState, RouterLink, TranslocoDirective],
  templateUrl: './saved-views.html',
  styleUrls: ['./list-menu.css', './saved-views.css'],
})
export class SavedViews {
  private readonly client = inject(SavedViewsClient);
  private readonly texts = inject(ReaderTexts);

  readonly list = input.required<ListState<unknown>>();
  readonly savedAs = input.required<SavedList>();

  protected readonly limit = LIMITS.savedViewName;
  protected readonly isOpened = signal(false);
  protected readonly views = this.client.views(() => (this.isOpened() ? this.savedAs() : undefined));
  protected readonly rows = computed(() =>
    (this.views.hasValue() ? this.views.value().items : []).map((view) => ({
      view,
      params: viewParams(this.list().definition, view.query),
      isShown: view.query === this.list().viewQuery(),
    })),
  );
  protected readonly deleted = signal<SavedViewView | null>(null);
  protected readonly form = formState({
    initial: { name: '' },
    labels: { name: 'reports.list.viewName' },
    rules: ({ name }) => ({ name: isBlank(name) ? this.texts.text('problems.field.required') : null }),
    send: ({ name }) => this.client.save({ list: this.savedAs(), name, query: this.list().viewQuery() }),
  });
  protected readonly deleteView = async (): Promise<void> => this.client.delete(this.deleted()?.id ?? '');

  protected open(isOpen: boolean): void {
    if (isOpen) this.isOpened.set(true);
  }

  protected noteSaved(): void {
    this.form.reset();
    this.views.reload();
  }
}
