export type MarkShape = 'full' | 'half' | 'empty' | 'none' | 'differs' | 'dot';

/** A shape that tells states apart without colour: full, half, empty, asked without an answer, not the same, a point of a list. */
export function Mark({ shape }: { shape: MarkShape }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`mt-1 size-4 shrink-0 fill-none stroke-current ${shape === 'full' || shape === 'half' ? 'text-accent' : 'text-muted'}`}
    >
      {SHAPES[shape]}
    </svg>
  );
}

const SHAPES = {
  full: (
    <>
      <circle cx="8" cy="8" r="7" className="fill-current" strokeWidth="0" />
      <path
        d="m5 8.2 2.1 2.1L11 6.2"
        className="stroke-surface"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6.25" strokeWidth="1.5" />
      <path d="M8 3.5a4.5 4.5 0 0 0 0 9z" className="fill-current" strokeWidth="0" />
    </>
  ),
  empty: <circle cx="8" cy="8" r="6.25" strokeWidth="1.5" strokeDasharray="2.4 2.5" />,
  none: (
    <>
      <circle cx="8" cy="8" r="6.25" strokeWidth="1.5" />
      <path d="M5.5 8h5" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  differs: <path d="M3 6h10M3 10h10M10.5 3l-5 10" strokeWidth="1.5" strokeLinecap="round" />,
  dot: <circle cx="8" cy="8" r="2.5" className="fill-current" strokeWidth="0" />,
} as const;
