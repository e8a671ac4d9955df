import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { writeAudit } from '../platform/audit/audit';
import type { SignedInActor } from '../platform/access/access';
import { DomainError } from '../platform/problems/domain-error';
import { SessionEntity } from '../platform/sessions/session.entity';
import { SessionsService } from '../platform/sessions/sessions.service';
import { KnownDeviceEntity } from './known-device.entity';
import { KnownDevices } from './known-devices.service';
import { isEasilyGuessed } from './password-strength';
import { hashPassword, isPasswordOf } from './passwords';
import { PersonEntity } from './person.entity';
import type { ChangePasswordDto, SignInDto } from './session.dto';
import { SignInLimits } from './sign-in-limits.service';

const EASILY_GUESSED = {
  pointer: '/newPassword',
  code: 'easily-guessed',
  detail: 'must not be common, nor made of the name or address',
};

interface SignInRequest extends Pick<SignInDto, 'email' | 'password'> {
  /** Remote address; stored as a hash only. */
  readonly address: string;
  /** Token of the browser's former session, which is closed by a new sign-in. */
  readonly formerToken: string | undefined;
  /** The browser's device word; undefined for a new browser. */
  readonly deviceToken: string | undefined;
}

interface SignedIn {
  readonly token: string;
  readonly deviceToken: string;
}

/** Signs people in and out, and changes passwords. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    private readonly limits: SignInLimits,
    private readonly devices: KnownDevices,
  ) {}

  /** Throws `wrong-credentials`, equally and after the same time for an unknown account, and `too-many-requests`. */
  async signIn({ email, password, address, formerToken, deviceToken }: SignInRequest): Promise<SignedIn> {
    const account = email.trim().toLowerCase();
    const knownDevice = await this.devices.placeOf(account, deviceToken);
    const attempt = await this.limits.begin(account, { address, knownDevice });
    const person = await this.dataSource.getRepository(PersonEntity).findOneBy({ email: account });
    const mayEnter = person !== null && person.deactivatedAt === null;
    const isRight = await isPasswordOf(mayEnter ? person.passwordHash : null, password);
    if (!person || !isRight) throw new DomainError('wrong-credentials');
    await this.limits.succeed(attempt);
    await this.sessions.close(formerToken);
    const { token } = await this.sessions.open(person.id);
    return { token, deviceToken: await this.devices.remember(person.id, deviceToken) };
  }

  /**
   * Changes the password, ends the person's other sessions and deletes their known devices. Throws `invalid-input` for a
   * password that is easily guessed, `wrong-password` and `too-many-requests`.
   */
  async changePassword(
    actor: SignedInActor,
    { currentPassword, newPassword }: ChangePasswordDto,
    { address, deviceToken }: { readonly address: string; readonly deviceToken: string | undefined },
  ): Promise<void> {
    const person = await this.dataSource.getRepository(PersonEntity).findOneByOrFail({ id: actor.personId });
    if (await isEasilyGuessed(newPassword, person))
      throw new DomainError('invalid-input', { errors: [EASILY_GUESSED] });
    const knownDevice = await this.devices.placeOf(person.email, deviceToken);
    const attempt = await this.limits.begin(person.email, { address, knownDevice });
    if (!(await isPasswordOf(person.passwordHash, currentPassword))) throw new DomainError('wrong-password');
    await this.limits.succeed(attempt);
    const passwordHash = await hashPassword(newPassword);
    await this.dataSource.transaction(async (manager) => {
      await manager.getRepository(PersonEntity).update({ id: actor.personId }, { passwordHash });
      await manager
        .getRepository(SessionEntity)
        .delete({ personId: actor.personId, tokenHash: Not(actor.sessionHash) });
      await manager.getRepository(KnownDeviceEntity).delete({ personId: actor.personId });
      await writeAudit(manager, {
        actorId: actor.personId,
        action: 'person.password-changed',
        subjectType: 'person',
        subjectId: actor.personId,
      });
    });
  }
}
