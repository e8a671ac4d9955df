import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  PUBLIC_PATHS,
  type CommitmentsQuery,
  type CommitmentView,
  type OrganizationsQuery,
  type OrganizationSummaryView,
  type OrganizationView,
  type PageView,
} from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';

type Read<T> = HttpResourceRef<T | undefined>;

/** Organisations that are named, and commitments as far as they may be shown. Call where a component is made. */
@Injectable({ providedIn: 'root' })
export class OrganizationsClient {
  private readonly language = inject(READER_LANGUAGE);

  organizations(query: () => OrganizationsQuery): Read<PageView<OrganizationSummaryView>> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.organizations, { query: { ...query() } }));
  }

  organization(slug: () => string): Read<OrganizationView> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.organization, { parts: { slug: slug() } }));
  }

  commitments(query: () => CommitmentsQuery): Read<PageView<CommitmentView>> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.commitments, { query: { ...query() } }));
  }
}
