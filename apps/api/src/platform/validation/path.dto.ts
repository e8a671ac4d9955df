import { Transform } from 'class-transformer';
import { IsInt, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

/** `{id}` of a path. */
export class IdPath {
  @IsUUID()
  id: string;
}

/** `{id}` and `{version}` of a path: a kept version of a report. */
export class KeptVersionPath extends IdPath {
  @IsUUID()
  version: string;
}

/** `{number}` of a path: a goal or an activity. */
export class NumberPath {
  // One address for each: "01" and "1.0" are not another way to write 1.
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^[1-9]\d*$/.test(value) ? Number(value) : value,
  )
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

/** `{code}` of a path: a theme, a chart. */
export class CodePath {
  @MaxLength(100)
  @Matches(/^[a-z0-9-]+$/)
  code: string;
}
