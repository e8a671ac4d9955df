import { LIMITS, type CountAnswer, type SaveReport } from '@opev/contract';
import {
  AUDIENCES,
  CLAIMED_STATUSES,
  HOLD_REASONS,
  LANGUAGES,
  NOT_COLLECTED,
  leadsOffTheWeb,
  type Audience,
  type ClaimedStatus,
  type HoldReason,
  type Language,
} from '@opev/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsSaid, rule } from '../platform/validation/decorators';
import { IsLink, IsText } from '../platform/validation/texts';

/** A whole number from 0 on, "not collected", or null for not said yet. */
const IsCount = (): PropertyDecorator =>
  rule('isCount', `must be a whole number up to ${LIMITS.count}, "${NOT_COLLECTED}" or null`, isCountAnswer);

function isCountAnswer(value: unknown): boolean {
  if (value === null || value === NOT_COLLECTED) return true;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LIMITS.count;
}

export class OutputsDto {
  @IsCount()
  trainings: CountAnswer;

  @IsCount()
  workshops: CountAnswer;

  @IsCount()
  meetings: CountAnswer;

  @IsCount()
  publications: CountAnswer;

  @IsCount()
  campaigns: CountAnswer;
}

export class PeopleDto {
  @IsCount()
  women: CountAnswer;

  @IsCount()
  men: CountAnswer;

  @IsCount()
  otherOrNotStated: CountAnswer;

  @IsCount()
  young: CountAnswer;
}

/** A web address or the beginning of one: drafts are saved while they are typed. */
const IsWebAddressSoFar = (): PropertyDecorator =>
  rule('isUrl', 'must be an address of the web', (value) => typeof value !== 'string' || !leadsOffTheWeb(value));

const isOfKind = (kind: EvidenceDto['kind']) => ValidateIf((evidence: EvidenceDto) => evidence.kind === kind);

/** A link needs `url` and `label`, what cannot be shared needs `note`; each may still be empty on a draft. */
export class EvidenceDto {
  @IsIn(['link', 'cannot-be-shared'])
  kind: 'link' | 'cannot-be-shared';

  @isOfKind('link')
  @IsWebAddressSoFar()
  @IsLink(LIMITS.evidenceUrl)
  url: string;

  @isOfKind('link')
  @IsText(LIMITS.evidenceLabel)
  label: string;

  @isOfKind('cannot-be-shared')
  @IsText(LIMITS.evidenceLabel)
  note: string;
}

/** Validates a draft: values may be missing (null), but given ones must be valid. */
export class SaveReportDto implements SaveReport {
  @IsDefined()
  @IsSaid()
  @IsIn(CLAIMED_STATUSES)
  claimedStatus: ClaimedStatus | null;

  @IsDefined()
  @IsSaid()
  @IsInt()
  @Min(0)
  @Max(100)
  progressPercent: number | null;

  @IsDefined()
  @IsSaid()
  @IsIn(HOLD_REASONS)
  holdReason: HoldReason | null;

  @IsText(LIMITS.reportText)
  whatWasDone: string;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => OutputsDto)
  outputs: OutputsDto;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PeopleDto)
  people: PeopleDto;

  @IsText(LIMITS.reportText)
  obstacles: string;

  @IsText(LIMITS.reportText)
  nextStep: string;

  @IsDefined()
  @IsArray()
  @ArrayMaxSize(LIMITS.evidenceItems)
  // A nested list would pass `ValidateNested` with its members unchecked.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  evidence: EvidenceDto[];

  @IsDefined()
  @IsSaid()
  @IsIn(AUDIENCES)
  audience: Audience | null;

  @IsDefined()
  @IsIn(LANGUAGES)
  textLanguage: Language;
}
