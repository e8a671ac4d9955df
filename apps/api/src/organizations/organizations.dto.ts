import { LIMITS, type OrganizationsQuery } from '@opev/contract';
import { IsIn, MaxLength } from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { FiguresQueryDto } from '../platform/queries/figures-query.dto';
import { IsCleanText, IsGiven } from '../platform/validation/decorators';

const SORTS = ['name', '-reported'] as const;

export class OrganizationsQueryDto extends FiguresQueryDto implements OrganizationsQuery {
  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.search)
  search?: string;

  @IsGiven()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @IsGiven()
  @IsIn(['true'])
  atWork?: 'true';
}

export class KnownOrganizationsQueryDto extends PageQueryDto {
  @IsGiven()
  @IsCleanText()
  @MaxLength(LIMITS.search)
  search?: string;
}
