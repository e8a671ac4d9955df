import { IsInt, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { ToNumber } from './decorators';

/** `{id}` of a path. */
export class IdPath {
  @IsUUID()
  id: string;
}

/** `{number}` of a path: a goal or an activity. */
export class NumberPath {
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(100_000)
  number: number;
}

/** `{slug}` of a path. */
export class SlugPath {
  @MaxLength(200)
  @Matches(/^[a-z0-9-]+$/)
  slug: string;
}

/** `{iso2}` of a path. */
export class CountryPath {
  @Matches(/^[A-Z]{2}$/)
  iso2: string;
}
