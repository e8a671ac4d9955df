import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module';
import { ChartsController } from './charts.controller';
import { ChartsService } from './charts.service';

@Module({ imports: [FiguresModule], controllers: [ChartsController], providers: [ChartsService] })
export class ChartsModule {}
