import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A word of the searched texts, for correcting typing errors; never shown. */
@Entity('search_word', {
  comment:
    'Words that were written, to find the one that a typing error meant. Never shown. Two writers may both bring a new word: a unique index would make one wait for the other.',
})
@Index('ix_search_word_word', ['word'])
@Index('ix_search_word_sound', { synchronize: false })
export class SearchWordEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_search_word',
  })
  id: string;

  @Column('text')
  word: string;

  /** Result of `search_sound` for the word. */
  @Column('text')
  sound: string;
}
