import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  afterNextRender,
  Injector,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS, type EvidenceView } from '@opev/contract';
import { Control, Field } from '@opev/ui';
import { cleanLink, cleanText } from '../../saving/clean-text';
import { ReportDraft } from './report-draft';
import { Written } from './written';

/** Evidence: links, or a note that proof exists which would endanger someone if shared. */
@Component({
  selector: 'app-evidence-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoDirective, Written],
  templateUrl: './evidence-section.html',
  styleUrl: './evidence-section.css',
})
export class EvidenceSection {
  protected readonly draft = inject(ReportDraft);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected readonly limits = LIMITS;
  protected readonly pieces = computed(() => this.draft.content().evidence);
  protected readonly isFull = computed(() => this.pieces().length >= LIMITS.evidenceItems);

  protected add(piece: EvidenceView): void {
    this.write([...this.pieces(), piece]);
    this.focusAfterwards(`[data-pointer="/evidence/${this.pieces().length - 1}"] .ui-input`);
  }

  protected remove(index: number): void {
    this.write(this.pieces().filter((_, other) => other !== index));
    this.focusAfterwards('.add');
  }

  protected update(index: number, part: 'url' | 'label' | 'note', text: string): void {
    const changed = { [part]: part === 'url' ? cleanLink(text) : cleanText(text) };
    this.write(this.pieces().map((piece, other) => (other === index ? { ...piece, ...changed } : piece)));
  }

  /** The first problem of one piece's part, as a text key. */
  protected errorKey(index: number, part: string): string | null {
    return this.draft.problems.at(`/evidence/${index}/${part}`);
  }

  private write(evidence: readonly EvidenceView[]): void {
    this.draft.change({ evidence });
  }

  private focusAfterwards(selector: string): void {
    const focus = () => this.host.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender({ read: focus }, { injector: this.injector });
  }
}
