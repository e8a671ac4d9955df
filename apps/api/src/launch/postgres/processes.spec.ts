import { identify, isSameProcessAlive, parseProcStat } from './processes';

describe('processes', () => {
  it('reads name, state, parent and start from behind the last parenthesis of the command name', () => {
    const rest = ['S', '7', ...Array.from({ length: 17 }, () => '0'), '123456', '0'].join(' ');
    expect(parseProcStat(`42 (a (b) c) ${rest}`)).toEqual({
      name: 'a (b) c',
      state: 'S',
      parent: 7,
      startedAt: '123456',
    });
  });

  it('knows this process from another that has its number', () => {
    const me = identify(process.pid)!;
    expect(isSameProcessAlive(me)).toBe(true);
    expect(isSameProcessAlive({ ...me, startedAt: 'earlier' })).toBe(false);
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 30])('finds nobody with the number %s', (pid) => {
    expect(identify(pid)).toBeNull();
  });
});
