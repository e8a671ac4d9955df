import { CHART_CODES, type ChartCode } from '@opev/contract';
import { IsIn } from 'class-validator';

/** `{code}` of a path. */
export class ChartPath {
  @IsIn(CHART_CODES)
  code: ChartCode;
}
