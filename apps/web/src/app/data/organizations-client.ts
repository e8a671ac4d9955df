import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  PUBLIC_PATHS,
  type CommitmentsQuery,
  type CommitmentsPageView,
  type FiguresPageView,
  type MomentQuery,
  type OrganizationsQuery,
  type OrganizationSummaryView,
  type OrganizationView,
  type ScopeQuery,
} from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

type Read<T> = HttpResourceRef<T | undefined>;

/** Named organisations and commitments. Each call creates a resource: call it in an injection context. */
@Injectable({ providedIn: 'root' })
export class OrganizationsClient {
  private readonly language = inject(READER_LANGUAGE);

  /** Idle while the query is undefined. */
  organizations(query: () => OrganizationsQuery | undefined): Read<FiguresPageView<OrganizationSummaryView>> {
    return httpResource(() => {
      const current = query();
      return current && localizedReadOf(this.language, PUBLIC_PATHS.organizations, { query: current });
    });
  }

  organization(slug: () => string, query: () => ScopeQuery & MomentQuery = () => ({})): Read<OrganizationView> {
    return httpResource(() =>
      localizedReadOf(this.language, PUBLIC_PATHS.organization, { parts: { slug: slug() }, query: query() }),
    );
  }

  commitments(query: () => CommitmentsQuery): Read<CommitmentsPageView> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.commitments, { query: query() }));
  }
}
