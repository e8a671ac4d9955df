import { GoodPracticeLinkEntity } from '../../good-practices/good-practice-link.entity';
import { GoodPracticeEntity } from '../../good-practices/good-practice.entity';
import { KnownOrganizationEntity } from '../../organizations/known-organization.entity';
import { OrganizationPauseEntity } from '../../organizations/organization-pause.entity';
import { OrganizationEntity } from '../../organizations/organization.entity';
import { ActivityThemeEntity } from '../../plan/activity-theme.entity';
import { ActivityEntity } from '../../plan/activity.entity';
import { CountryEntity } from '../../plan/country.entity';
import { GoalEntity } from '../../plan/goal.entity';
import { PlanEntity } from '../../plan/plan.entity';
import { ThemeEntity } from '../../plan/theme.entity';
import { AuditEntryEntity } from '../audit/audit-entry.entity';
import { SessionEntity } from '../sessions/session.entity';

/** Every table the API knows, listed by hand: a glob finds nothing in a bundle. */
export const entities = [
  AuditEntryEntity,
  SessionEntity,
  GoodPracticeLinkEntity,
  GoodPracticeEntity,
  KnownOrganizationEntity,
  OrganizationPauseEntity,
  OrganizationEntity,
  ActivityThemeEntity,
  ActivityEntity,
  CountryEntity,
  GoalEntity,
  PlanEntity,
  ThemeEntity,
] as const;
