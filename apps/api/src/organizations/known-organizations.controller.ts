import { Controller, Get, Query } from '@nestjs/common';
import { DESK_PATHS, LIMITS, type KnownOrganizationView, type PageQuery, type PageView } from '@opev/contract';
import { ForStaff } from '../platform/access/access';
import { Describe } from '../platform/openapi/describe';
import { text } from '../platform/openapi/schema';
import { knownOrganization } from '../platform/openapi/views/organizations';
import { pageOf, pageQuery } from '../platform/openapi/views/page';
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
    answers: pageOf(knownOrganization),
  })
  listKnownOrganizations(@Query() query: KnownOrganizationsQueryDto): Promise<PageView<KnownOrganizationView>> {
    return this.knownOrganizations.list(query);
  }
}
