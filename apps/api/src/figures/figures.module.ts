import { Module } from '@nestjs/common';
import { FiguresStore } from './figures.store';
import { SummaryController } from './summary.controller';

@Module({ controllers: [SummaryController], providers: [FiguresStore], exports: [FiguresStore] })
export class FiguresModule {}
