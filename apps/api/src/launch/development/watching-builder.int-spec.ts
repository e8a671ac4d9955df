import { answersSignals } from '../postgres/processes';
import { WatchingBuilder, type BuildState } from './watching-builder';

/** A program that reports these states one after the other, and then keeps running or exits. */
function saying(states: readonly BuildState[], isStaying = true): readonly string[] {
  const words = states.map((build) => `process.send(${JSON.stringify({ build })});`).join('');
  return ['-e', `${words} ${isStaying ? 'setInterval(() => undefined, 1000)' : 'process.disconnect()'}`];
}

describe('a watching builder', () => {
  const builders: WatchingBuilder[] = [];
  const builder = (
    program: readonly string[],
    hear: (state: BuildState) => void = () => undefined,
  ): WatchingBuilder => {
    const made = new WatchingBuilder({ name: 'thing', program, hear });
    builders.push(made);
    return made;
  };
  beforeEach(() => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(builders.splice(0).map((one) => one.stop()));
  });

  it('resolves after the first build without errors', async () => {
    const heard: BuildState[] = [];
    await builder(saying(['begun', 'failed', 'begun', 'done']), (state) => heard.push(state)).firstBuild;
    expect(heard).toEqual(['begun', 'failed', 'begun', 'done']);
  });

  it('rejects when the process exits before that', async () => {
    await expect(builder(saying(['begun', 'failed'], false)).firstBuild).rejects.toThrow(/exited unexpectedly/);
  });

  it('leaves no process when it is stopped', async () => {
    const one = builder(saying(['done']));
    await one.firstBuild;
    expect(answersSignals(one.pid)).toBe(true);
    await one.stop();
    expect(answersSignals(one.pid)).toBe(false);
  });
});
