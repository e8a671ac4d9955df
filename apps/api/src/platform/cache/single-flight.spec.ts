import { SingleFlight } from './single-flight';

/** A task that ends when the test ends it. */
function slowTask() {
  const ends: (() => void)[] = [];
  let most = 0;
  let now = 0;
  return {
    ends,
    runs: () => ends.length,
    mostAtOnce: () => most,
    run: async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise<void>((resolve) => ends.push(resolve));
      now -= 1;
    },
  };
}

describe('a single flight', () => {
  it('joins all requests during a run into one more run', async () => {
    const task = slowTask();
    const work = new SingleFlight(task.run);
    const requests = [work.request(), work.request(), work.request(), work.request()];
    task.ends[0]!();
    await requests[0];
    await new Promise(setImmediate);
    task.ends[1]!();
    await Promise.all(requests);
    expect(task.runs()).toBe(2);
    expect(task.mostAtOnce()).toBe(1);
  });

  it('never runs twice at once, even when requested between the end of one run and the start of the next', async () => {
    const task = slowTask();
    const work = new SingleFlight(task.run);
    const first = work.request();
    const askedAgain = first.then(() => work.request());
    const second = work.request();
    task.ends[0]!();
    await first;
    await new Promise(setImmediate);
    task.ends.slice(1).forEach((end) => end());
    await Promise.all([second, askedAgain]);
    expect(task.mostAtOnce()).toBe(1);
  });

  it('runs again after a failure', async () => {
    let runs = 0;
    const work = new SingleFlight(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('lost')) : Promise.resolve();
    });
    await expect(work.request()).rejects.toThrow('lost');
    await work.request();
    expect(runs).toBe(2);
  });
});
