import type { WorkspaceRoundsQuery } from '@opev/contract';
import { IsUUID } from 'class-validator';
import { PageQueryDto } from '../platform/paging/page-query.dto';
import { IsGiven } from '../platform/validation/decorators';

export class WorkspaceRoundsQueryDto extends PageQueryDto implements WorkspaceRoundsQuery {
  @IsGiven()
  @IsUUID()
  organization?: string;
}
