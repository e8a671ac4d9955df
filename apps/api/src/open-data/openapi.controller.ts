import { Controller, Get, Header, type OnApplicationBootstrap } from '@nestjs/common';
import { PUBLIC_PATHS } from '@opev/contract';
import { DeclaredAccess } from '../platform/access/declared-access';
import { Public } from '../platform/access/access';
import { Describe } from '../platform/openapi/describe';
import { documentOf, type OpenApiDocument } from '../platform/openapi/document';
import { anything } from '../platform/openapi/schema';

@Controller()
export class OpenApiController implements OnApplicationBootstrap {
  private document: OpenApiDocument;

  constructor(private readonly declared: DeclaredAccess) {}

  /** Throws, and so stops the boot, when a route has no description. */
  onApplicationBootstrap(): void {
    this.document = documentOf(this.declared.routes());
  }

  @Get(PUBLIC_PATHS.openapi)
  @Public()
  @Header('cache-control', 'public, max-age=300')
  @Describe<OpenApiDocument>({
    id: 'getOpenApi',
    tag: 'Installation',
    summary: 'This document.',
    answers: anything('An OpenAPI 3.1 document.'),
  })
  getOpenApi(): OpenApiDocument {
    return this.document;
  }
}
