import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LIMITS, type PageView, type SavedList, type SavedViewView, type SaveView } from '@opev/contract';
import { Repository } from 'typeorm';
import type { SignedInActor } from '../platform/access/access';
import { Clock } from '../platform/clock/clock';
import { pageOfAll } from '../platform/paging/page-of';
import { DomainError } from '../platform/problems/domain-error';
import { SavedViewEntity } from './saved-view.entity';
import { savedViewView } from './saved-views.mapper';

/** Saved views, private to each person. */
@Injectable()
export class SavedViewsService {
  constructor(
    @InjectRepository(SavedViewEntity) private readonly views: Repository<SavedViewEntity>,
    private readonly clock: Clock,
  ) {}

  /** By name; few enough for one page. */
  async list(list: SavedList, { personId }: SignedInActor): Promise<PageView<SavedViewView>> {
    const views = await this.views.find({ where: { personId, list }, order: { name: 'ASC' } });
    return pageOfAll(views.map(savedViewView), { limit: LIMITS.savedViews });
  }

  /** Throws `invalid-input` when there are too many already. */
  async save(input: SaveView, { personId }: SignedInActor): Promise<SavedViewView> {
    const { list, name, query } = input;
    const isNew = !(await this.views.existsBy({ personId, list, name }));
    if (isNew && (await this.views.countBy({ personId })) >= LIMITS.savedViews) {
      throw new DomainError('invalid-input', {
        errors: [{ pointer: '/name', code: 'too-many', detail: `At most ${String(LIMITS.savedViews)} views.` }],
      });
    }
    await this.views.upsert({ personId, list, name, query, savedAt: this.clock.now() }, ['personId', 'list', 'name']);
    return savedViewView(await this.views.findOneByOrFail({ personId, list, name }));
  }

  /** Idempotent: no error when it is gone already. Somebody else's is not deleted. */
  async delete(id: string, { personId }: SignedInActor): Promise<void> {
    await this.views.delete({ id, personId });
  }
}
