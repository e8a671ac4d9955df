import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { WHAT_IS_DUE, type WorkspaceCommitmentView, type WorkspaceRoundView } from '@opev/contract';
import { PageHeading, State } from '@opev/ui';
import { SessionClient } from '../../data/session-client';
import { WorkspaceClient } from '../../data/workspace-client';
import { todayHere } from '../../language/today-here';
import { FormatDay, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ListPager } from '../../lists/list-pager';
import { RoomState } from '../../session/room-state';
import { CommitmentCard } from './commitment-card';
import { DueWords } from './due-words';

interface DueRound {
  readonly round: WorkspaceRoundView;
  readonly commitments: readonly WorkspaceCommitmentView[];
}

/** The start page of reporters: due reports with their dates and next steps. */
@Component({
  selector: 'app-due-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CommitmentCard,
    DueWords,
    FormatDay,
    ListPager,
    PageHeading,
    Plural,
    RoomState,
    RouterLink,
    State,
    TranslocoDirective,
  ],
  templateUrl: './due-page.html',
  styleUrl: '../list.css',
})
export class DuePage {
  private readonly client = inject(WorkspaceClient);
  private readonly session = inject(SessionClient).current;
  protected readonly language = inject(READER_LANGUAGE);

  readonly cursor = input<string>();

  protected readonly due = this.client.commitments(() => ({
    ...WHAT_IS_DUE,
    cursor: this.cursor(),
  }));
  protected readonly rounds = this.client.rounds();
  protected readonly hasSeveral = computed(() => (this.session()?.memberships.length ?? 0) > 1);

  /** The round that is open now, or else the next one to open; null when none is in sight. */
  protected readonly nextRound = computed(() => {
    const rounds = this.rounds.hasValue() ? this.rounds.value().items : [];
    const today = todayHere();
    const ahead = rounds
      .filter(({ locksOn }) => locksOn >= today)
      .sort((one, other) => (one.opensOn < other.opensOn ? -1 : 1));
    const [round] = ahead;
    return round ? { ...round, isOpen: round.opensOn <= today } : null;
  });

  /** Grouped by round in list order; an extension forms a group of its own. */
  protected readonly groups = computed<readonly DueRound[]>(() => {
    const groups = new Map<string, { round: WorkspaceRoundView; commitments: WorkspaceCommitmentView[] }>();
    for (const commitment of this.due.hasValue() ? this.due.value().items : []) {
      if (!commitment.due) continue;
      const { round } = commitment.due;
      const key = `${round.id} ${round.dueOn}`;
      const group = groups.get(key) ?? { round, commitments: [] };
      group.commitments.push(commitment);
      groups.set(key, group);
    }
    return [...groups.values()];
  });
}
