import { Injectable } from '@nestjs/common';
import type { KnownOrganizationView, PageQuery, PageView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { contains, folded, likePattern } from '../platform/database/search.sql';
import { limitOf, pageOfRows } from '../platform/paging/page-of';
import { readPage } from '../platform/paging/page.sql';
import { typedCursor } from '../platform/paging/typed-cursor';

type Row = KnownOrganizationView & { readonly sort_name: string };

/** Background for staff: bodies named in public sources. */
@Injectable()
export class KnownOrganizationsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: PageQuery & { readonly search?: string }): Promise<PageView<KnownOrganizationView>> {
    const values = typedCursor(query.cursor, ['text', 'text']);
    const { rows, total } = await readPage<Row>(this.dataSource, {
      expressions: LISTED,
      after: values && '(sort_name, slug) > ($2::text, $3::text)',
      orderBy: 'sort_name, slug',
      limit: limitOf(query),
      parameters: [likePattern(query.search), ...(values ?? [])],
    });
    return pageOfRows(rows, limitOf(query), total).as(
      ({ slug, name, nativeName, type, country, relation, note, source, sourceUrl }) => ({
        slug,
        name,
        nativeName,
        type,
        country,
        relation,
        note,
        source,
        sourceUrl,
      }),
      ({ sort_name, slug }) => [sort_name, slug],
    );
  }
}

const LISTED = `
  listed as (
    select slug, name, native_name as "nativeName", type, country_iso2 as country, relation, note, source,
      source_url as "sourceUrl", ${folded('name')} as sort_name
    from known_organization
    where $1::text is null or ${contains('name', '$1')} or ${contains(`coalesce(native_name, '')`, '$1')}
  )`;
