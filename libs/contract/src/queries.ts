import type { ActivityStatus, Approach, OrganizationType, VerifiedRating } from '@opev/domain';
import type { PageQuery } from './page';

export interface ActivitiesQuery extends PageQuery {
  readonly goal?: number;
  readonly status?: ActivityStatus;
  readonly theme?: string;
  readonly approach?: Approach;
  readonly country?: string;
  /** Part of the title, in the reader's language, or an activity or paragraph number. */
  readonly search?: string;
  readonly sort?: 'number' | '-progress' | 'progress';
}

export interface OrganizationsQuery extends PageQuery {
  readonly country?: string;
  readonly type?: OrganizationType;
  readonly search?: string;
  readonly sort?: 'name' | '-reported';
}

export interface CommitmentsQuery extends PageQuery {
  readonly goal?: number;
  readonly activity?: number;
  readonly country?: string;
  /** Slug; organisations that are not named are never found by it. */
  readonly organization?: string;
}

export interface ReportsQuery extends CommitmentsQuery {
  readonly round?: string;
  readonly verifiedRating?: VerifiedRating;
}
