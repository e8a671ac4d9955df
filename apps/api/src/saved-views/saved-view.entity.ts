import { SAVED_LISTS, type SavedList } from '@opev/contract';
import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A saved view of a list. Private to its person, and deleted with them. */
@Entity('saved_view')
@Unique('uq_saved_view_name', ['personId', 'list', 'name'])
@Check('ck_saved_view_list', `list in (${SAVED_LISTS.map((list) => `'${list}'`).join(', ')})`)
@Check('ck_saved_view_name', `btrim(name) <> ''`)
export class SavedViewEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_saved_view' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('person', { name: 'fk_saved_view_person', onDelete: 'CASCADE' })
  personId: string;

  @Column('text')
  list: SavedList;

  @Column('text')
  name: string;

  /** Of the list's address, without its page. */
  @Column('text')
  query: string;

  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' })
  savedAt: Date;
}
