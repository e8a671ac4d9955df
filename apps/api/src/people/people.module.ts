import { Module } from '@nestjs/common';
import { KnownDevices } from './known-devices.service';
import { SessionController } from './session.controller';
import { SessionViews } from './session-views.service';
import { SignInLimits } from './sign-in-limits.service';
import { SignInService } from './sign-in.service';

/** People, sessions and sign-in. */
@Module({ controllers: [SessionController], providers: [SignInService, SignInLimits, KnownDevices, SessionViews] })
export class PeopleModule {}
