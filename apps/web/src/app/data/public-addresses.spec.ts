import { API_PREFIX, PUBLIC_PATHS } from '@opev/contract';
import { PUBLIC_ADDRESSES } from './public-addresses';

describe('the addresses explained to readers', () => {
  it('are all there are, but for what only the pages themselves ask', () => {
    const explained = PUBLIC_ADDRESSES.map(({ name }) => name as string);
    const unexplained = Object.keys(PUBLIC_PATHS).filter((name) => !explained.includes(name));
    expect(unexplained).toEqual(['instance', 'plan']);
  });

  it('can be opened only where they answer as they stand', () => {
    const openable = PUBLIC_ADDRESSES.filter(({ isOpenable }) => isOpenable).map(({ address }) => address);
    expect(openable).toContain(`${API_PREFIX}/summary`);
    expect(openable).not.toContain(`${API_PREFIX}/changes`);
    expect(openable.filter((address) => address.includes('{'))).toEqual([]);
  });
});
