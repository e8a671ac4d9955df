import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { KnownOrganizationView, PageQuery, PageView } from '@opev/contract';
import { Repository } from 'typeorm';
import { contains, folded, likePattern } from '../platform/database/search.sql';
import { pageOfQuery, type KeysetOrder } from '../platform/paging/page-of-query';
import { KnownOrganizationEntity } from './known-organization.entity';

const BY_NAME: KeysetOrder = {
  columns: [
    { sql: folded('body.name'), kind: 'text' },
    { sql: 'body.slug', kind: 'text' },
  ],
};

/** Background for staff: bodies named in public sources. */
@Injectable()
export class KnownOrganizationsService {
  constructor(
    @InjectRepository(KnownOrganizationEntity) private readonly bodies: Repository<KnownOrganizationEntity>,
  ) {}

  async list(query: PageQuery & { readonly search?: string }): Promise<PageView<KnownOrganizationView>> {
    const listed = this.bodies.createQueryBuilder('body');
    const pattern = likePattern(query.search);
    if (pattern !== null) {
      const found = [contains('body.name', ':pattern'), contains(`coalesce(body.native_name, '')`, ':pattern')];
      listed.where(`(${found.join(' or ')})`, { pattern });
    }
    const page = await pageOfQuery(listed, BY_NAME, query);
    return page.as(
      ({ entity }) => knownOrganizationView(entity),
      ({ values }) => values,
    );
  }
}

function knownOrganizationView(body: KnownOrganizationEntity): KnownOrganizationView {
  const { slug, name, nativeName, type, countryIso2, relation, note, source, sourceUrl } = body;
  return { slug, name, nativeName, type, country: countryIso2, relation, note, source, sourceUrl };
}
