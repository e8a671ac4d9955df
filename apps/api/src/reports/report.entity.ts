import type {
  Audience,
  ClaimedStatus,
  Evidence,
  HoldReason,
  Language,
  OutputKind,
  PeopleGroup,
  ReportedFigure,
  ReportState,
  VerifiedRating,
} from '@opev/domain';
import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { StoredContent } from './stored-content';

/** A signatory's report on one commitment in one round. `version` increases with every change and every move. */
@Entity('report')
@Index('uq_report_published', ['commitmentId', 'roundId'], { unique: true, where: `state = 'published'` })
@Index('uq_report_in_work', ['commitmentId', 'roundId'], {
  unique: true,
  where: `state in ('draft', 'submitted', 'returned', 'approved')`,
})
@Index('uq_report_public_id', ['publicId'], { unique: true, where: 'public_id is not null' })
@Index('ix_report_commitment', ['commitmentId'])
@Index('ix_report_queue', ['state', 'submittedAt'], { where: `state in ('submitted', 'approved')` })
@Index('ix_report_discarded', ['editedAt'], { where: `state = 'discarded'` })
@Index('ix_report_publication', ['publishedAt', 'id'], { where: `state = 'published'` })
// With expressions and included columns, which TypeORM cannot describe.
@Index('ix_report_round', { synchronize: false })
@Index('ix_report_public_day', { synchronize: false })
@Index('ix_report_public_commitment', { synchronize: false })
@Index('ix_report_public_round', { synchronize: false })
@Index('ix_report_public_claim', { synchronize: false })
@Index('ix_report_public_rating', { synchronize: false })
@Index('ix_report_superseded', { synchronize: false })
@Check(
  'ck_report_state',
  `state in ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn', 'superseded', 'discarded')`,
)
@Check('ck_report_version', 'version > 0')
@Check(
  'ck_report_claimed_status',
  `claimed_status in ('not-started', 'in-progress', 'on-hold', 'completed', 'discontinued')`,
)
@Check('ck_report_progress', 'progress_percent between 0 and 100')
@Check(
  'ck_report_progress_fits',
  `state in ('draft', 'returned', 'discarded') or (claimed_status is not null
    and progress_percent is not null and audience is not null
    and (claimed_status <> 'not-started' or progress_percent = 0)
    and (claimed_status <> 'completed' or progress_percent = 100)
    and (claimed_status in ('on-hold', 'discontinued')) = (hold_reason is not null))`,
)
@Check(
  'ck_report_hold_reason',
  `hold_reason in ('funding', 'security', 'legal-restriction', 'partner', 'access', 'other')`,
)
@Check('ck_report_audience', `audience in ('observatory', 'signatories', 'everyone')`)
@Check('ck_report_text_language', `text_language in ('en', 'fr', 'ar', 'es', 'ca')`)
@Check(
  'ck_report_verified_rating',
  `verified_rating in ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')`,
)
@Check('ck_report_public_until', `(state in ('superseded', 'withdrawn')) = (public_until is not null)`)
@Check('ck_report_submitted', `state in ('draft', 'discarded') or first_submitted_at is not null`)
@Check('ck_report_asked_back', `asked_back_at is null or state in ('submitted', 'approved')`)
@Check(
  'ck_report_published',
  `state not in ('published', 'withdrawn', 'superseded') or (published_at is not null and verified_rating is not null)`,
)
export class ReportEntity implements StoredContent {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_report' })
  id: string;

  @Column('uuid', { name: 'commitment_id' })
  @ForeignKey('commitment', { name: 'fk_report_commitment', onDelete: 'CASCADE' })
  commitmentId: string;

  @Column('uuid', { name: 'round_id' })
  @ForeignKey('round', { name: 'fk_report_round' })
  roundId: string;

  /** The published report this one replaces as soon as it is published itself. */
  @Column('uuid', { name: 'corrects_id', nullable: true })
  @ForeignKey('report', { name: 'fk_report_corrects', onDelete: 'SET NULL' })
  @Index('ix_report_corrects')
  correctsId: string | null;

  /** Who started it; never changes. */
  @Column('uuid', { name: 'author_id', nullable: true })
  @ForeignKey('person', { name: 'fk_report_author', onDelete: 'SET NULL' })
  authorId: string | null;

  /** Who saved it last; null = nobody since it was started in an older version, or a person since deleted. */
  @Column('uuid', { name: 'editor_id', nullable: true })
  @ForeignKey('person', { name: 'fk_report_editor', onDelete: 'SET NULL' })
  editorId: string | null;

  @Column('text', { default: 'draft' })
  state: ReportState;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text', { name: 'claimed_status', nullable: true })
  claimedStatus: ClaimedStatus | null;

  @Column('integer', { name: 'progress_percent', nullable: true })
  progressPercent: number | null;

  @Column('text', { name: 'hold_reason', nullable: true })
  holdReason: HoldReason | null;

  @Column('text', { name: 'what_was_done', default: '' })
  whatWasDone: string;

  /** A missing kind was not said yet. */
  @Column('jsonb', { default: {} })
  outputs: Partial<Record<OutputKind, ReportedFigure>>;

  /** A missing group was not said yet. */
  @Column('jsonb', { default: {} })
  people: Partial<Record<PeopleGroup, ReportedFigure>>;

  @Column('text', { default: '' })
  obstacles: string;

  @Column('text', { name: 'next_step', default: '' })
  nextStep: string;

  @Column('jsonb', { default: [] })
  evidence: readonly Evidence[];

  @Column('text', { nullable: true })
  audience: Audience | null;

  @Column('text', { name: 'text_language' })
  textLanguage: Language;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'edited_at', default: () => 'now()' })
  editedAt: Date;

  /** Decides timeliness; a later submission after a return does not change it. */
  @Column('timestamptz', { name: 'first_submitted_at', nullable: true })
  firstSubmittedAt: Date | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', {
    name: 'opened_at',
    nullable: true,
    comment: 'When somebody who may decide first opened it at the desk since it was sent.',
  })
  openedAt: Date | null;

  @Column('timestamptz', {
    name: 'asked_back_at',
    nullable: true,
    comment: 'When its organization asked for it back; until it is returned.',
  })
  askedBackAt: Date | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  /** When a correction took its place or it was withdrawn; null while it is public, and before. */
  @Column('timestamptz', { name: 'public_until', nullable: true })
  publicUntil: Date | null;

  /** The observatory's rating, from the approval on. */
  @Column('text', { name: 'verified_rating', nullable: true })
  verifiedRating: VerifiedRating | null;

  @Generated('uuid')
  @Column('uuid', {
    name: 'public_id',
    comment: 'By which the public knows it; another one when its organization is shown less openly.',
  })
  publicId: string;
}
