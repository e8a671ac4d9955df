import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Some five pages; V8 looks through what is new by itself at sixty. */
const LEFT_BEHIND_MOST = 45 * 1024 * 1024;

/**
 * Looks through the heap when enough is left behind; call it when nobody waits. V8 would do it in the middle of a page, and
 * would hold the pages before it for alive: their parser and injectors have functions that it places among the old, from
 * where everything of a page is reached until the old is looked through too.
 */
export function heapTidier(): () => void {
  setFlagsFromString('--expose-gc');
  // Only a context made from now on has it.
  const collect = runInNewContext('gc') as () => void;
  let kept = getHeapStatistics().used_heap_size;
  return () => {
    const left = getHeapStatistics().used_heap_size - kept;
    // Less than was kept: V8 looked itself.
    if (left > 0 && left < LEFT_BEHIND_MOST) return;
    if (left > 0) collect();
    kept = getHeapStatistics().used_heap_size;
  };
}
