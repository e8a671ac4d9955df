import { LIMITS, SAVED_LISTS, type SavedList, type SavedViewsQuery, type SaveView } from '@opev/contract';
import { IsDefined, IsIn } from 'class-validator';
import { IsFilledText, IsText } from '../platform/validation/texts';

export class SavedViewsQueryDto implements SavedViewsQuery {
  @IsDefined()
  @IsIn(SAVED_LISTS)
  list: SavedList;
}

export class SaveViewDto implements SaveView {
  @IsDefined()
  @IsIn(SAVED_LISTS)
  list: SavedList;

  @IsFilledText(LIMITS.savedViewName)
  name: string;

  @IsText(LIMITS.savedViewQuery)
  query: string;
}
