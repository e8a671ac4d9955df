/** Events that trigger hydration. Touch movement only scrolls. */
const REASONS = ['pointermove', 'keydown', 'click', 'input'];

/**
 * Hydrates a server-rendered page late: calls `load`, which imports the application, on the reader's first interaction. A
 * client-rendered page loads it at once. This function is written into documents as source text, so it may use nothing from
 * outside itself.
 */
function hydrateLate(load, reasons) {
  const root = document.documentElement;
  // Paint the pressed state before the work begins. In a background tab nothing is painted.
  const begin = () => (document.hidden ? load() : requestAnimationFrame(() => setTimeout(load)));
  if (!document.querySelector('[ng-server-context]')) return void begin();

  const hydrate = ({ type, pointerType }) => {
    if (type === 'pointermove' && pointerType === 'touch') return;
    for (const reason of reasons) document.removeEventListener(reason, hydrate, true);
    begin();
  };
  for (const reason of reasons) document.addEventListener(reason, hydrate, { capture: true, passive: true });

  // Until the page is hydrated, links and fragments are the browser's and trigger no hydration: followed a second time
  // by the router, a link would be in the history twice, and a fragment would take the focus back. A link the
  // application has to handle says so (`data-hydrates`), and its click is replayed.
  const isOnLink = ({ target }) => target instanceof Element && target.closest('a[href]:not([data-hydrates])') !== null;
  const leaveToBrowser = (event) => {
    if (root.hasAttribute('data-hydrated')) for (const type of left) removeEventListener(type, leaveToBrowser, true);
    else if (event.type !== 'click') event.stopImmediatePropagation();
    else if (isOnLink(event)) event.stopPropagation();
  };
  const left = ['click', 'popstate', 'hashchange'];
  for (const type of left) addEventListener(type, leaveToBrowser, true);
}

module.exports = { REASONS, hydrateLate };
