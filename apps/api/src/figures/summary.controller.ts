import { Controller, Get, Req, Res } from '@nestjs/common';
import { PUBLIC_PATHS } from '@opev/contract';
import type { Language } from '@opev/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../platform/access/access';
import { ReaderLanguage } from '../platform/language/reader-language';
import { Describe } from '../platform/openapi/describe';
import { readyBytesOf } from '../platform/openapi/schema';
import { summary } from '../platform/openapi/views/figures';
import { isKnown, PUBLIC_CACHE } from '../platform/published/public-answers';
import { FiguresStore } from './figures.store';

@Controller()
export class SummaryController {
  constructor(private readonly figures: FiguresStore) {}

  @Get(PUBLIC_PATHS.summary)
  @Public()
  @Describe({
    id: 'getSummary',
    tag: 'Figures',
    summary: 'The state of the whole Plan on one day: in all, and per goal, country and organisation.',
    answers: readyBytesOf(summary),
    answerHeaders: { ETag: 'Name it in If-None-Match: an unchanged summary is a 304 without a body.' },
  })
  getSummary(
    @ReaderLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Buffer {
    const { body, etag } = this.figures.current.summary[language];
    void reply.headers({ etag, 'cache-control': PUBLIC_CACHE, vary: 'Accept-Language', 'content-language': language });
    const isUnchanged = isKnown(request.headers['if-none-match'], etag);
    void reply.code(isUnchanged ? 304 : 200).type('application/json; charset=utf-8');
    return isUnchanged ? Buffer.alloc(0) : body;
  }
}
