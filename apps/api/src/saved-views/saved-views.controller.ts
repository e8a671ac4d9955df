import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { SAVED_LISTS, SAVED_VIEW_PATHS, type PageView, type SavedViewsQuery, type SavedViewView } from '@opev/contract';
import { CurrentActor, SignedIn, type SignedInActor } from '../platform/access/access';
import { Describe } from '../platform/openapi/describe';
import { nothing, oneOf, uuid } from '../platform/openapi/schema';
import { pageSchemaOf } from '../platform/openapi/views/page';
import { savedViewSchema, saveViewSchema } from '../platform/openapi/views/session';
import { routePath } from '../platform/routing/route-path';
import { IdPath } from '../platform/validation/path.dto';
import { SavedViewsQueryDto, SaveViewDto } from './saved-views.dto';
import { SavedViewsService } from './saved-views.service';

/** Saved views of lists behind the sign-in. */
@Controller()
@SignedIn()
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get(SAVED_VIEW_PATHS.views)
  @Describe<PageView<SavedViewView>, SavedViewsQuery>({
    id: 'listSavedViews',
    tag: 'Session',
    summary: "The reader's saved views of a list, by name",
    query: { list: oneOf(SAVED_LISTS) },
    answers: pageSchemaOf(savedViewSchema),
  })
  listSavedViews(
    @Query() { list }: SavedViewsQueryDto,
    @CurrentActor() actor: SignedInActor,
  ): Promise<PageView<SavedViewView>> {
    return this.views.list(list, actor);
  }

  @Put(SAVED_VIEW_PATHS.views)
  @Describe({
    id: 'saveView',
    tag: 'Session',
    summary: 'Save a view of a list; one of the same name is replaced',
    body: saveViewSchema,
    answers: savedViewSchema,
  })
  saveView(@Body() input: SaveViewDto, @CurrentActor() actor: SignedInActor): Promise<SavedViewView> {
    return this.views.save(input, actor);
  }

  @Delete(routePath(SAVED_VIEW_PATHS.view))
  @HttpCode(204)
  @Describe({
    id: 'deleteSavedView',
    tag: 'Session',
    summary: 'Delete a saved view; nothing happens when it is gone',
    status: 204,
    path: { id: uuid() },
    answers: nothing,
  })
  deleteSavedView(@Param() { id }: IdPath, @CurrentActor() actor: SignedInActor): Promise<void> {
    return this.views.delete(id, actor);
  }
}
