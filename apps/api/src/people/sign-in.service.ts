import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { writeAudit } from '../platform/audit/audit';
import type { SignedInActor } from '../platform/access/access';
import { DomainError } from '../platform/problems/domain-error';
import { SessionEntity } from '../platform/sessions/session.entity';
import { SessionsService } from '../platform/sessions/sessions.service';
import { hashPassword, isPasswordOf } from './passwords';
import { PersonEntity } from './person.entity';
import type { ChangePasswordDto, SignInDto } from './session.dto';
import { SignInLimits } from './sign-in-limits.service';

interface SignInRequest extends SignInDto {
  /** Where it comes from; kept only as a hash. */
  readonly address: string;
  /** The session the browser still had, to be closed: a new sign-in is a new session. */
  readonly formerToken: string | undefined;
}

/** Opens and closes sessions against a password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    private readonly limits: SignInLimits,
  ) {}

  /** Throws `wrong-credentials`, the same and as late for an unknown account, and `too-many-requests`. */
  async signIn({ email, password, address, formerToken }: SignInRequest): Promise<{ token: string; expiresAt: Date }> {
    const account = email.trim().toLowerCase();
    const attempt = await this.limits.begin(account, address);
    const person = await this.dataSource.getRepository(PersonEntity).findOneBy({ email: account });
    const mayEnter = person !== null && person.deactivatedAt === null;
    const isRight = await isPasswordOf(mayEnter ? person.passwordHash : null, password);
    if (!person || !isRight) throw new DomainError('wrong-credentials');
    await this.limits.succeed(attempt);
    await this.sessions.close(formerToken);
    return this.sessions.open(person.id);
  }

  /** Changes the password and ends the person's other sessions. Throws `wrong-password` and `too-many-requests`. */
  async changePassword(
    actor: SignedInActor,
    { currentPassword, newPassword }: ChangePasswordDto,
    address: string,
  ): Promise<void> {
    const person = await this.dataSource.getRepository(PersonEntity).findOneByOrFail({ id: actor.personId });
    const attempt = await this.limits.begin(person.email, address);
    if (!(await isPasswordOf(person.passwordHash, currentPassword))) throw new DomainError('wrong-password');
    await this.limits.succeed(attempt);
    const passwordHash = await hashPassword(newPassword);
    await this.dataSource.transaction(async (manager) => {
      await manager.getRepository(PersonEntity).update({ id: actor.personId }, { passwordHash });
      await manager
        .getRepository(SessionEntity)
        .delete({ personId: actor.personId, tokenHash: Not(actor.sessionHash) });
      await writeAudit(manager, {
        actorId: actor.personId,
        action: 'person.password-changed',
        subjectType: 'person',
        subjectId: actor.personId,
      });
    });
  }
}
