import { Module } from '@nestjs/common';
import { SessionController } from './session.controller';
import { SessionViews } from './session-views.service';
import { SignInLimits } from './sign-in-limits.service';
import { SignInService } from './sign-in.service';

/** Who signs in, and as what. */
@Module({ controllers: [SessionController], providers: [SignInService, SignInLimits, SessionViews] })
export class PeopleModule {}
