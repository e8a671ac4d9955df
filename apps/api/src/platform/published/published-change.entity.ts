import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One transaction that changed something public; written by triggers, deleted after an hour. */
@Entity('published_change', {
  comment:
    'One row for each transaction that changed something public, for an hour: looked at where NOTIFY is not heard.',
})
export class PublishedChangeEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_published_change',
  })
  id: string;

  @Column('timestamptz', { name: 'noted_at', default: () => 'now()' })
  notedAt: Date;
}
