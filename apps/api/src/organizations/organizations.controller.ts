import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  LIMITS,
  PUBLIC_PATHS,
  type FiguresPageView,
  type OrganizationsQuery,
  type OrganizationSummaryView,
  type OrganizationView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { oneOf, text } from '../platform/openapi/schema';
import { organizationSchema, organizationSummarySchema } from '../platform/openapi/views/organizations';
import { figuresPageSchemaOf, pageQuery } from '../platform/openapi/views/page';
import { figuresQuery, momentQuery, scopeQuery } from '../platform/openapi/views/queries';
import { PublicAnswers } from '../platform/published/public-answers';
import { ScopeQueryDto } from '../platform/queries/figures-query.dto';
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
  @Describe<FiguresPageView<OrganizationSummaryView>, OrganizationsQuery>({
    id: 'listOrganizations',
    tag: 'Organisations',
    summary: 'Signatories that chose to be named, each with what it took up and reported.',
    query: {
      ...pageQuery,
      ...figuresQuery,
      search: text('Part of the name, the own-language name or the acronym.', { maxLength: LIMITS.search }),
      sort: oneOf(['name', '-reported'], 'By name, or those with most published reports first.'),
      atWork: oneOf(['true'], 'Only those at work in the scope: with a commitment that is not over.'),
    },
    answers: figuresPageSchemaOf(organizationSummarySchema),
  })
  listOrganizations(
    @Query() query: OrganizationsQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<FiguresPageView<OrganizationSummaryView>> {
    return this.organizations.organizations(query, language);
  }

  @Get(routePath(PUBLIC_PATHS.organization))
  @Describe({
    id: 'getOrganization',
    tag: 'Organisations',
    summary: 'One signatory that chose to be named.',
    query: { ...scopeQuery, ...momentQuery },
    answers: organizationSchema,
  })
  getOrganization(
    @Param() { slug }: SlugPath,
    @Query() query: ScopeQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<OrganizationView> {
    return this.organizations.organization(slug, query, language);
  }
}
