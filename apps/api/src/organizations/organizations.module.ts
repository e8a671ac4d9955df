import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FiguresModule } from '../figures/figures.module';
import { KnownOrganizationEntity } from './known-organization.entity';
import { KnownOrganizationsController } from './known-organizations.controller';
import { KnownOrganizationsService } from './known-organizations.service';
import { OrganizationsController } from './organizations.controller';
import { OrganizationsService } from './organizations.service';

@Module({
  imports: [FiguresModule, TypeOrmModule.forFeature([KnownOrganizationEntity])],
  controllers: [OrganizationsController, KnownOrganizationsController],
  providers: [OrganizationsService, KnownOrganizationsService],
})
export class OrganizationsModule {}
