// A draft kept on the server while the person writes. It knows no page: whoever holds it says what is written now, and whether
// the writer may write; and is told what happens to it.

const PAUSE = 800;
const AGAIN = 10000;

/** Somebody else has changed the draft meanwhile. */
const CHANGED_ELSEWHERE = 409;
/** There is something in it that the server does not keep. */
const NOT_KEPT = 400;

export class Draft {
  #holder;
  /** What the server has, as JSON. */
  #kept = null;
  /** As it was when the person got it, as JSON. */
  #opened = '';
  #running = null;
  #timer = null;
  #over = false;
  /** What was unsaved when the form was left, as JSON: its page may show something else by now. */
  #last = null;

  /** Of the server's draft; null as long as it has none. */
  version = null;
  loaded = false;
  /** Somebody else's draft must be loaded first. */
  stopped = false;
  /** It could not be kept the last time. */
  failing = false;
  /** The person has changed something. */
  touched = false;

  /**
   * @param holder its put(body, more) sends the draft and answers with its new version; written() is the draft as JSON;
   *   mine() says whether it may be written; saving(), waiting(), saved(), failed(fault) and changed() are told
   */
  constructor(holder) {
    this.#holder = holder;
  }

  /** @param kept the server's draft, {version, content}; version 0 means that nothing is kept yet */
  arrives(kept) {
    this.version = kept?.version || null;
    // What a form begins with must be kept too, so that the step can take it.
    this.#kept = this.version === null ? null : JSON.stringify(kept.content ?? {});
    return kept?.content ?? {};
  }

  /** The page has filled in what a form begins with. */
  begins() {
    this.loaded = true;
    this.stopped = this.failing = this.touched = false;
    this.#opened = this.#holder.written();
    if (!this.#holder.mine()) this.#kept = this.#opened;
  }

  waitsForTheServer() {
    clearTimeout(this.#timer);
  }

  #written() {
    return this.#last ?? this.#holder.written();
  }

  #mine() {
    return this.#over ? this.#last !== null : this.#holder.mine();
  }

  isClean() {
    return this.loaded && !this.stopped && this.version !== null && this.#written() === this.#kept;
  }

  /** The page has noticed a change. */
  changes() {
    this.touched ||= this.loaded && this.#holder.mine() && this.#holder.written() !== this.#opened;
    if (!this.loaded || this.isClean()) return;
    if (this.touched && !this.failing) this.#holder.waiting();
    this.later();
  }

  /** @param pause in milliseconds */
  later(pause = PAUSE) {
    clearTimeout(this.#timer);
    if (this.loaded && this.#holder.mine() && !this.stopped) this.#timer = setTimeout(() => this.save(), pause);
  }

  /** @param more for a page that is being left: { keepalive: true } */
  async save(more) {
    clearTimeout(this.#timer);
    if (this.#running || !this.loaded || this.stopped || !this.#mine() || this.isClean()) return this.#running;
    const content = this.#written();
    if (this.touched && !this.failing) this.#holder.saving();
    this.#running = this.#holder.put({ version: this.version ?? 0, content: JSON.parse(content) }, more);
    try {
      const answer = await this.#running;
      this.version = answer?.version ?? (this.version ?? 0) + 1;
      this.#kept = content;
      this.failing = false;
      this.#holder.saved(this.touched && this.isClean());
    } catch (fault) {
      this.failing = true;
      this.stopped = fault.status === CHANGED_ELSEWHERE;
      this.#holder.failed(fault);
      const hopeless = this.stopped || fault.status === NOT_KEPT || fault.isLoggedOut;
      if (!hopeless && !this.#over) this.later(AGAIN);
    }
    this.#running = null;
    if (this.#over) {
      // What was written while this was sent.
      if (!this.failing) this.leaves();
      return;
    }
    this.#holder.changed();
    if (!this.failing && !this.isClean()) this.later();
  }

  /** Waits until what is written now is kept, or could not be: the holder was told of that. */
  async settles() {
    await this.#running?.catch(() => {});
    await this.save();
  }

  /** The person is back at the page. */
  returns() {
    if (this.failing && !this.stopped) this.save();
  }

  leaves() {
    this.save({ keepalive: true });
  }

  ends() {
    clearTimeout(this.#timer);
    if (this.#over) return;
    this.#last = this.touched && this.loaded ? this.#holder.written() : null;
    this.#over = true;
    this.leaves();
  }

  /** As JSON, also after the form was left. */
  get written() {
    return this.#written();
  }

  get isOver() {
    return this.#over;
  }
}
