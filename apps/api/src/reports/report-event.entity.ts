import type { ReportMove, ReportState } from '@opev/domain';
import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One move of a report; written in its transaction and never changed. `actorId` null = the system, or a person since deleted. */
@Entity('report_event')
@Index('ix_report_event_report', ['reportId', 'occurredAt'])
export class ReportEventEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_report_event' })
  id: string;

  @Column('uuid', { name: 'report_id' })
  @ForeignKey('report', { name: 'fk_report_event_report', onDelete: 'CASCADE' })
  reportId: string;

  @Column('timestamptz', { name: 'occurred_at', default: () => 'now()' })
  occurredAt: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  @ForeignKey('person', { name: 'fk_report_event_actor', onDelete: 'SET NULL' })
  actorId: string | null;

  @Column('text')
  move: ReportMove | 'create';

  @Column('text', { name: 'from_state', nullable: true })
  fromState: ReportState | null;

  @Column('text', { name: 'to_state' })
  toState: ReportState;

  @Column('text', { array: true, default: [] })
  reasons: string[];

  @Column('text', { default: '' })
  comment: string;
}
