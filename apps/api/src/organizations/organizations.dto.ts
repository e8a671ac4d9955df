import { LIMITS, type OrganizationsQuery } from '@opev/contract';
import { ORGANIZATION_TYPES, type OrganizationType } from '@opev/domain';
import { IsIn, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { IsCleanText, IsGiven } from '../platform/validation/decorators';

const SORTS = ['name', '-reported'] as const;

export class OrganizationsQueryDto extends PageQueryDto implements OrganizationsQuery {
  @IsGiven()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @IsGiven()
  @IsIn(ORGANIZATION_TYPES)
  type?: OrganizationType;

  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.search)
  search?: string;

  @IsGiven()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}

export class KnownOrganizationsQueryDto extends PageQueryDto {
  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.search)
  search?: string;
}
