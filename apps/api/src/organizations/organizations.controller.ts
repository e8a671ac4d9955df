import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  LIMITS,
  PUBLIC_PATHS,
  type OrganizationsQuery,
  type OrganizationSummaryView,
  type OrganizationView,
  type PageView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { oneOf, text } from '../platform/openapi/schema';
import { iso2, organizationType } from '../platform/openapi/views/figures';
import { organization, organizationSummary } from '../platform/openapi/views/organizations';
import { pageOf, pageQuery } from '../platform/openapi/views/page';
import { PublicAnswers } from '../platform/published/public-answers';
import { routePath } from '../platform/routing/route-path';
import { SlugPath } from '../platform/validation/path.dto';
import { OrganizationsQueryDto } from './organizations.dto';
import { OrganizationsService } from './organizations.service';

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class OrganizationsController {
  constructor(private readonly organizations: OrganizationsService) {}

  @Get(PUBLIC_PATHS.organizations)
  @Describe<PageView<OrganizationSummaryView>, OrganizationsQuery>({
    id: 'listOrganizations',
    tag: 'Organisations',
    summary: 'Signatories that chose to be named, each with what it took up and reported.',
    query: {
      ...pageQuery,
      country: iso2,
      type: organizationType,
      search: text('Part of the name, the own-language name or the acronym.', { maxLength: LIMITS.search }),
      sort: oneOf(['name', '-reported'], 'By name, or those with most published reports first.'),
    },
    answers: pageOf(organizationSummary),
  })
  listOrganizations(
    @Query() query: OrganizationsQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<PageView<OrganizationSummaryView>> {
    return this.organizations.organizations(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.organization))
  @Describe({
    id: 'getOrganization',
    tag: 'Organisations',
    summary: 'One signatory that chose to be named.',
    answers: organization,
  })
  getOrganization(@Param() { slug }: SlugPath, @ReaderLanguage() language: Language): Promise<OrganizationView> {
    return this.organizations.organization(slug, language);
  }
}
