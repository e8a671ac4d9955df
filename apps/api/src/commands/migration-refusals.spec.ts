import { QueryFailedError } from 'typeorm';
import { CommandFailure } from './command';
import { explainMigrationRefusal } from './migration-refusals';

function refused(code: string, table?: string): QueryFailedError {
  return new QueryFailedError('select', [], Object.assign(new Error('said by PostgreSQL'), { code, table }));
}

describe('a migration that the database refuses', () => {
  it.each([
    ['an account that may not change the schema', refused('42501'), /^The account in DATABASE_URL may not/],
    ['rows that are in use', refused('23503', 'commitment'), /in use by rows of "commitment"; nothing was changed/],
    ['rows that are in use, it is not said where', refused('23503'), /in use by other data; nothing was changed/],
  ])('because of %s says so in a sentence', (_, error, sentence) => {
    const explained = explainMigrationRefusal(error);
    expect(explained).toBeInstanceOf(CommandFailure);
    expect((explained as CommandFailure).message).toMatch(sentence);
  });

  it.each([refused('42601'), new Error('something else'), 'a word', null])(
    'for another reason keeps it: %s',
    (error) => {
      expect(explainMigrationRefusal(error)).toBe(error);
    },
  );
});
