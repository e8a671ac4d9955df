import { Module } from '@nestjs/common';
import { GoodPracticesController } from './good-practices.controller';
import { GoodPracticesService } from './good-practices.service';

@Module({ controllers: [GoodPracticesController], providers: [GoodPracticesService], exports: [GoodPracticesService] })
export class GoodPracticesModule {}
