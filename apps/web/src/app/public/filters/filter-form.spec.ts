import { givenFields } from './filter-form';

describe('a sent filter form', () => {
  it('keeps what was filled in, trimmed, and leaves the rest out of the address', () => {
    const form = new FormData();
    form.set('goal', '2');
    form.set('search', '  schools ');
    form.set('status', '');
    form.set('theme', '   ');
    expect(givenFields(form)).toEqual({ goal: '2', search: 'schools' });
  });
});
