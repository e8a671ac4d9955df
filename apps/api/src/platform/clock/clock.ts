import { Injectable } from '@nestjs/common';
import { dayInZone, type Day } from '@opev/domain';

/** The zone in which the observatory's own days begin and end: Barcelona. */
export const OBSERVATORY_TIME_ZONE = 'Europe/Madrid';

/** The only place that reads the time, so that tests can set it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The calendar day at the observatory. */
  today(): Day {
    return dayInZone(this.now(), OBSERVATORY_TIME_ZONE);
  }
}
