import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module';
import { KnownOrganizationsController } from './known-organizations.controller';
import { KnownOrganizationsService } from './known-organizations.service';
import { OrganizationsController } from './organizations.controller';
import { OrganizationsService } from './organizations.service';

@Module({
  imports: [FiguresModule],
  controllers: [OrganizationsController, KnownOrganizationsController],
  providers: [OrganizationsService, KnownOrganizationsService],
})
export class OrganizationsModule {}
