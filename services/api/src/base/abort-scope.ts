/** Work that can be called off together with all it started. Whoever makes a scope disposes of it. */
export class AbortScope implements Disposable {
  readonly #controller = new AbortController();
  readonly #children = new Set<AbortScope>();
  readonly #parent: AbortScope | null;

  constructor(parent: AbortScope | null = null) {
    this.#parent = parent;
    if (parent?.signal.aborted) this.#controller.abort(parent.signal.reason);
    else if (parent) parent.#children.add(this);
  }

  /** A scope of its own that ends when this signal does, at the latest. Lets go of the signal when it ends. */
  static within(signal: AbortSignal): AbortScope {
    const scope = new AbortScope();
    const onAbort = () => scope.end(signal.reason);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true, signal: scope.signal });
    return scope;
  }

  /** Aborted when this scope, or one it was made from, is ended. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** A scope that ends with this one, and may end before it. */
  child(): AbortScope {
    return new AbortScope(this);
  }

  /** Calls off everything begun in this scope. A second call changes nothing. */
  end(reason: unknown = CALLED_OFF): void {
    if (this.#parent) this.#parent.#children.delete(this);
    for (const child of [...this.#children]) child.end(reason);
    if (!this.signal.aborted) this.#controller.abort(reason);
  }

  [Symbol.dispose](): void {
    this.end();
  }
}

/** The reason given when work was simply no longer wanted. */
export class CalledOff extends Error {
  override readonly name = 'CalledOff';
  constructor() {
    super('called off');
  }
}

/** One for all: where a scope ended is in nobody's interest, and to write down a stack for each took a twentieth of a turn. */
const CALLED_OFF = new CalledOff();
