import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { SESSION_PATHS, type SessionView } from '@opev/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Public, SignedIn, type SignedInActor } from '../platform/access/access';
import type { Configuration } from '../platform/config/configuration';
import { CONFIGURATION } from '../platform/config/configuration.token';
import { Describe } from '../platform/openapi/describe';
import { nothing } from '../platform/openapi/schema';
import { changePasswordSchema, sessionSchema, signInSchema } from '../platform/openapi/views/session';
import { SESSION_COOKIE, sessionCookieOptions } from '../platform/sessions/session-cookie';
import { SessionsService } from '../platform/sessions/sessions.service';
import { DEVICE_COOKIE, deviceCookieOptions } from './device-cookie';
import { ChangePasswordDto, SignInDto } from './session.dto';
import { SessionViews } from './session-views.service';
import { SignInService } from './sign-in.service';

/** Signing in and out. */
@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly views: SessionViews,
    private readonly sessions: SessionsService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Post(SESSION_PATHS.session)
  @HttpCode(201)
  @Public()
  @Describe({
    id: 'signIn',
    tag: 'Session',
    summary: 'Sign in: opens a session and sets its cookie',
    status: 201,
    body: signInSchema,
    answers: sessionSchema,
    refuses: [401, 429],
  })
  async signIn(
    @Body() input: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const formerToken = request.cookies[SESSION_COOKIE];
    const { email, password, isOwnDevice = false } = input;
    const { token, deviceToken } = await this.signIns.signIn({
      email,
      password,
      address: request.ip,
      formerToken,
      deviceToken: request.cookies[DEVICE_COOKIE],
    });
    void reply.setCookie(DEVICE_COOKIE, deviceToken, deviceCookieOptions(this.configuration, { isOwnDevice }));
    void reply.setCookie(SESSION_COOKIE, token, sessionCookieOptions(this.configuration));
    void reply.header('cache-control', 'no-store');
    return this.views.ofToken(token);
  }

  @Get(SESSION_PATHS.session)
  @SignedIn()
  @Describe({
    id: 'readSession',
    tag: 'Session',
    summary: 'Who is signed in, and as what',
    answers: sessionSchema,
  })
  readSession(@CurrentActor() actor: SignedInActor): Promise<SessionView> {
    return this.views.of(actor.personId, actor.sessionExpiresAt);
  }

  /** Idempotent: answers the same when nobody was signed in. */
  @Delete(SESSION_PATHS.session)
  @HttpCode(204)
  @Public()
  @Describe({
    id: 'signOut',
    tag: 'Session',
    summary: 'Sign out: closes the session and takes its cookie back',
    status: 204,
    answers: nothing,
  })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(request.cookies[SESSION_COOKIE]);
    void reply.clearCookie(SESSION_COOKIE, sessionCookieOptions(this.configuration));
  }

  @Put(SESSION_PATHS.password)
  @HttpCode(204)
  @SignedIn()
  @Describe({
    id: 'changePassword',
    tag: 'Session',
    summary: 'Change the password: ends all other sessions',
    status: 204,
    body: changePasswordSchema,
    answers: nothing,
    refuses: [429],
  })
  changePassword(
    @CurrentActor() actor: SignedInActor,
    @Body() input: ChangePasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const deviceToken = request.cookies[DEVICE_COOKIE];
    return this.signIns.changePassword(actor, input, { address: request.ip, deviceToken });
  }
}
