/** What a reader does that a script could answer. A finger that moves only scrolls. */
const REASONS = ['pointermove', 'keydown', 'click', 'input'];

/**
 * Calls `load`, which brings the program, when a rendered page's reader does something: until then the page is complete
 * without it. A page that only the browser makes is made at once. Written into the script a document asks for: it may
 * use nothing from outside itself.
 */
function hydrateLate(load, reasons) {
  const root = document.documentElement;
  // What was pressed is seen to be pressed before the work begins. In a tab nobody looks at nothing is painted.
  const begin = () => (document.hidden ? load() : requestAnimationFrame(() => setTimeout(load)));
  if (!document.querySelector('[ng-server-context]')) return void begin();

  const hydrate = ({ type, pointerType }) => {
    if (type === 'pointermove' && pointerType === 'touch') return;
    for (const reason of reasons) document.removeEventListener(reason, hydrate, true);
    begin();
  };
  for (const reason of reasons) document.addEventListener(reason, hydrate, { capture: true, passive: true });

  // Links and places within the page are the browser's until it is awake, and no reason to wake: followed a second time,
  // a link would stand twice in the history, and a place would take back the focus from wherever its reader has gone on.
  // One that means more to the program than to the browser says so, and is played again.
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
