import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module';
import { KnownOrganizationsController } from './known-organizations.controller';
import { KnownOrganizationsService } from './known-organizations.service';
import { OrganizationsController } from './organizations.controller';
import { OrganizationsQueries } from './organizations.queries';
import { OrganizationsService } from './organizations.service';

@Module({
  imports: [FiguresModule],
  controllers: [OrganizationsController, KnownOrganizationsController],
  providers: [OrganizationsQueries, OrganizationsService, KnownOrganizationsService],
})
export class OrganizationsModule {}
