/** The name of the house. */
export function Brand() {
  return (
    <header>
      <a href="/" className="inline-flex items-center gap-2.5 rounded-md font-semibold text-ink">
        <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7">
          <rect width="32" height="32" rx="8" className="fill-accent" />
          <path
            d="M9 13v6M14 9v14M19 12v8M24 14.5v3"
            className="stroke-on-accent"
            strokeWidth="2.6"
            strokeLinecap="round"
          />
        </svg>
        Intervue
      </a>
    </header>
  );
}
