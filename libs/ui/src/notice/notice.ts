import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** What a message is about; each kind has its own icon and is read by a screen reader as it should be. */
export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

/** A message above or between content. Errors are announced at once, the others when the reader pauses. */
@Component({
  selector: 'ui-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notice.html',
  styleUrl: './notice.css',
  host: { '[class]': 'kind()', '[attr.role]': 'role()' },
})
export class Notice {
  readonly kind = input<NoticeKind>('info');
  /** One line, bold; null when the content says it all. */
  readonly heading = input<string | null>(null);
  /** True for what appears after an action, so that it is announced; false for what is there from the start. */
  readonly live = input(false);

  protected readonly role = computed(() => {
    if (!this.live()) return null;
    return this.kind() === 'error' ? 'alert' : 'status';
  });
}
