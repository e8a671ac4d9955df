import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { PUBLIC_PATHS, type SummaryQuery } from '@opev/contract';
import type { Language } from '@opev/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/access';
import { chooseEncoding } from '../../platform/encoding/encodings';
import { ReaderLanguage } from '../../platform/language/reader-language';
import { Describe } from '../../platform/openapi/describe';
import { oneOf, readyBytesOf } from '../../platform/openapi/schema';
import { summarySchema } from '../../platform/openapi/views/figures';
import { momentQuery } from '../../platform/openapi/views/queries';
import { isKnown, PUBLIC_CACHE } from '../../platform/published/public-answers';
import { PublishedChanges } from '../../platform/published/published-changes';
import { staleHeaders } from '../../platform/published/stale-headers';
import { SummaryQueryDto } from '../../platform/queries/figures-query.dto';
import { FiguresStore } from '../figures.store';

@Controller()
export class SummaryController {
  constructor(
    private readonly figures: FiguresStore,
    private readonly changes: PublishedChanges,
  ) {}

  @Get(PUBLIC_PATHS.summary)
  @Public()
  @Describe<Buffer, SummaryQuery>({
    id: 'getSummary',
    tag: 'Figures',
    summary: 'The state of the whole Plan at one moment: in all, and per goal, country and organisation.',
    query: {
      ...momentQuery,
      without: oneOf(['organizations'], 'The same without the figures of each organisation, for slow lines.'),
    },
    answers: readyBytesOf(summarySchema),
    answerHeaders: { ETag: 'Name it in If-None-Match: an unchanged summary is a 304 without a body.' },
  })
  async getSummary(
    @Query() query: SummaryQueryDto,
    @ReaderLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { body, etag } = await this.figures.summaryAt(query, language);
    const vary = 'Accept-Language, Accept-Encoding';
    void reply.headers({ etag, 'cache-control': PUBLIC_CACHE, vary, 'content-language': language });
    if (this.changes.staleSince) void reply.headers(staleHeaders(this.changes.staleSince));
    const isUnchanged = isKnown(request.headers['if-none-match'], etag);
    void reply.code(isUnchanged ? 304 : 200).type('application/json; charset=utf-8');
    if (isUnchanged) return Buffer.alloc(0);
    const encoding = chooseEncoding(request.headers['accept-encoding'], body);
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return body[encoding] ?? body.identity;
  }
}
