import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { DESK_PATHS, LIMITS, type KnownOrganizationView, type PageQuery, type PageView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { ForStaff } from '../platform/access/access';
import { listCsv } from '../platform/files/list-csv';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { file, text } from '../platform/openapi/schema';
import { knownOrganizationSchema } from '../platform/openapi/views/organizations';
import { pageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { KnownOrganizationsService } from './known-organizations.service';
import { KnownOrganizationsQueryDto } from './organizations.dto';

@Controller()
@ForStaff()
export class KnownOrganizationsController {
  constructor(private readonly knownOrganizations: KnownOrganizationsService) {}

  @Get(DESK_PATHS.knownOrganizations)
  @Describe<PageView<KnownOrganizationView>, PageQuery & { search?: string }>({
    id: 'listKnownOrganizations',
    tag: 'Desk',
    summary: 'Bodies named in public sources about the Plan: background, not signatories.',
    query: { ...pageQuery, search: text('Part of the name.', { maxLength: LIMITS.search }) },
    answers: pageSchemaOf(knownOrganizationSchema),
  })
  listKnownOrganizations(@Query() query: KnownOrganizationsQueryDto): Promise<PageView<KnownOrganizationView>> {
    return this.knownOrganizations.list(query);
  }

  @Get(DESK_PATHS.knownOrganizationsCsv)
  @Describe<StreamableFile, { search?: string }>({
    id: 'exportKnownOrganizations',
    tag: 'Desk',
    summary: 'The same, whole, for spreadsheets.',
    query: { search: text('Part of the name.', { maxLength: LIMITS.search }) },
    answers: file,
    mediaType: 'text/csv',
  })
  exportKnownOrganizations(
    @Query() query: KnownOrganizationsQueryDto,
    @ReaderLanguage() language: Language,
  ): StreamableFile {
    return listCsv<KnownOrganizationView>({
      name: 'known-organizations',
      language,
      read: (page) => this.knownOrganizations.list({ ...query, ...page }),
      columns: {
        name: ({ name }) => name,
        nativeName: ({ nativeName }) => nativeName,
        type: ({ type }) => type,
        country: ({ country }) => country,
        relation: ({ relation }) => relation,
        note: ({ note }) => note,
        source: ({ source }) => source,
        sourceUrl: ({ sourceUrl }) => sourceUrl,
      },
    });
  }
}
