// What a form needs wherever it is drawn: its module, its addresses, and the field to begin at.

/** The module of a form, if it has one. A browser may remember that it could not load one, so it is asked for by another address then. */
export function moduleOf(name) {
  let again = 0;
  return async () => {
    if (!name) return {};
    try {
      return (await import(`/forms/${name}.js${again ? `?again=${again}` : ''}`)).default;
    } catch (fault) {
      again = Date.now();
      throw fault;
    }
  };
}

/**
 * A form is filled again when its draft is loaded anew, or when its task passes on. What a filling has begun, such as listeners and
 * timers, ends with its signal.
 */
export function fillings() {
  let now = new AbortController();
  return {
    /** The signal of a new filling; the one before is over. */
    next() {
      now.abort();
      now = new AbortController();
      return now.signal;
    },
    end: () => now.abort(),
  };
}

/** Parts that big forms share. They are fetched when Tasklist rests, so that nobody waits for them at the desk. */
export const PARTS = [
  'text-pair',
  'session-fields',
  'plan-tools',
  'agenda-fields',
  'representatives',
  'seat-person',
  'desk-action',
  'desk-many',
  'sending',
  'settling',
].map((name) => `/forms/parts/${name}.html`);

/** crypto.randomUUID() is there under https only. */
function uuid() {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const hex = [...b].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Where the facts of a task's form and its draft are. */
export function placesOfTask(task) {
  const home = `tasks/${encodeURIComponent(task)}`;
  return { home, draftAt: `${home}/draft` };
}

/** The same of a start. Its draft has an id of its own, which the start is sent with. */
export function placesOfStart(process) {
  const start = uuid();
  const home = `start/${encodeURIComponent(process)}`;
  return { home, start, draftAt: `${home}/draft/${start}` };
}

/** In the dialogue of a start the first field is the place to begin, unless the person is at another one already. */
export function goToFirstField(form) {
  const at = document.activeElement;
  if (at && at !== document.body && !at.closest('.modal')) return;
  if (at?.matches('input, select, textarea') && form.contains(at)) return;
  form.querySelector('.nv-fields :is(input:not([type=hidden]), select, textarea, button)')?.focus();
}
