import { CommitmentEntity } from '../../commitments/commitment.entity';
import { FiguresPartEntity } from '../../figures/past/figures-part.entity';
import { FiguresSnapshotEarlierEntity } from '../../figures/past/figures-snapshot-earlier.entity';
import { FiguresSnapshotEntity } from '../../figures/past/figures-snapshot.entity';
import { GoodPracticeLinkEntity } from '../../good-practices/good-practice-link.entity';
import { GoodPracticeEntity } from '../../good-practices/good-practice.entity';
import { KnownOrganizationEntity } from '../../organizations/known-organization.entity';
import { OrganizationPauseEntity } from '../../organizations/organization-pause.entity';
import { OrganizationEntity } from '../../organizations/organization.entity';
import { KnownDeviceEntity } from '../../people/known-device.entity';
import { MembershipEntity } from '../../people/membership.entity';
import { PersonEntity } from '../../people/person.entity';
import { SignInAttemptEntity } from '../../people/sign-in-attempt.entity';
import { ActivityThemeEntity } from '../../plan/activity-theme.entity';
import { ActivityEntity } from '../../plan/activity.entity';
import { CountryEntity } from '../../plan/country.entity';
import { GoalEntity } from '../../plan/goal.entity';
import { PlanEntity } from '../../plan/plan.entity';
import { ThemeEntity } from '../../plan/theme.entity';
import { IdempotencyKeyEntity } from '../../reports/idempotency-key.entity';
import { ReportEventEntity } from '../../reports/report-event.entity';
import { ReportKeptVersionEntity } from '../../reports/report-kept-version.entity';
import { ReportEntity } from '../../reports/report.entity';
import { StandingEntity } from '../../reports/standing.entity';
import { DeskReportCountEntity } from '../../reviews/desk-report-count.entity';
import { DeskReportEntity } from '../../reviews/desk-report.entity';
import { ReviewDraftEntity } from '../../reviews/review-draft.entity';
import { ReviewEntity } from '../../reviews/review.entity';
import { RoundChangeEntity } from '../../rounds/round-change.entity';
import { RoundExpectationEntity } from '../../rounds/round-expectation.entity';
import { RoundExtensionEntity } from '../../rounds/round-extension.entity';
import { RoundSettlementEntity } from '../../rounds/round-settlement.entity';
import { RoundEntity } from '../../rounds/round.entity';
import { SavedViewEntity } from '../../saved-views/saved-view.entity';
import { SearchOrganizationEntity } from '../../search/search-organization.entity';
import { SearchPlanTextEntity } from '../../search/search-plan-text.entity';
import { SearchReportEntity } from '../../search/search-report.entity';
import { SearchWordEntity } from '../../search/search-word.entity';
import { AuditEntryEntity } from '../audit/audit-entry.entity';
import { PublishedChangeEntity } from '../published/published-change.entity';
import { SessionEntity } from '../sessions/session.entity';

/** Every table the API knows, listed by hand: a glob finds nothing in a bundle. */
export const entities = [
  AuditEntryEntity,
  FiguresPartEntity,
  FiguresSnapshotEarlierEntity,
  FiguresSnapshotEntity,
  SessionEntity,
  PersonEntity,
  KnownDeviceEntity,
  SignInAttemptEntity,
  MembershipEntity,
  GoodPracticeLinkEntity,
  GoodPracticeEntity,
  KnownOrganizationEntity,
  OrganizationPauseEntity,
  OrganizationEntity,
  CommitmentEntity,
  RoundEntity,
  RoundChangeEntity,
  RoundExpectationEntity,
  RoundExtensionEntity,
  RoundSettlementEntity,
  ReportEntity,
  ReportEventEntity,
  ReportKeptVersionEntity,
  ReviewDraftEntity,
  ReviewEntity,
  DeskReportEntity,
  DeskReportCountEntity,
  StandingEntity,
  PublishedChangeEntity,
  IdempotencyKeyEntity,
  SavedViewEntity,
  ActivityThemeEntity,
  ActivityEntity,
  CountryEntity,
  GoalEntity,
  PlanEntity,
  ThemeEntity,
  SearchOrganizationEntity,
  SearchPlanTextEntity,
  SearchReportEntity,
  SearchWordEntity,
] as const;
