import { linkedSignal, type Resource, type Signal } from '@angular/core';

/**
 * The newest value a read had, also while the next one is on its way: a page stays readable while another filter
 * is asked for. Undefined at first and after a failure.
 */
export function latestValue<T>(read: Resource<T | undefined> | (() => Resource<T | undefined>)): Signal<T | undefined> {
  const resourceOf = typeof read === 'function' ? read : () => read;
  return linkedSignal<{ value: T | undefined; isLoading: boolean }, T | undefined>({
    source: () => {
      const resource = resourceOf();
      return { value: resource.hasValue() ? resource.value() : undefined, isLoading: resource.isLoading() };
    },
    computation: ({ value, isLoading }, previous) => value ?? (isLoading ? previous?.value : undefined),
  });
}
