import type { WorkspaceCommitmentsQuery } from '@opev/contract';
import { IsIn, IsUUID } from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { IsGiven } from '../platform/validation/decorators';

export class WorkspaceCommitmentsQueryDto extends PageQueryDto implements WorkspaceCommitmentsQuery {
  @IsGiven()
  @IsUUID()
  organization?: string;

  @IsGiven()
  @IsIn(['due', 'all'])
  show?: 'due' | 'all';

  @IsGiven()
  @IsIn(['due', 'activity'])
  sort?: 'due' | 'activity';
}
