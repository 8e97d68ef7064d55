import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';

type Look = { variant?: keyof typeof LOOKS; size?: keyof typeof SIZES };
type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & Look;

const LOOKS = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:border-ink',
  quiet: 'border-transparent text-ink hover:bg-line',
  danger: 'border-transparent bg-danger text-on-danger hover:opacity-90',
} as const;

const SIZES = {
  small: 'min-h-9 px-3 py-1 text-sm',
  normal: 'min-h-11 px-4 py-1.5',
  large: 'min-h-13 px-6 py-2 text-lg',
} as const;

/* The border that nobody sees is seen where the system paints with its own few colours. */
const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-xl border text-center font-medium transition-colors';
const DISABLED = 'disabled:cursor-not-allowed disabled:bg-line disabled:text-muted disabled:opacity-80';

/** A button; one look for each weight of what it does. */
export function Button({ variant = 'primary', size = 'normal', type = 'button', ...rest }: Props) {
  return (
    <button
      // biome-ignore lint/a11y/useButtonType: it has a type, and a default for it
      type={type}
      className={`${SHAPE} ${DISABLED} ${LOOKS[variant]} ${SIZES[size]} ${variant === 'quiet' ? 'disabled:bg-transparent' : ''}`}
      {...rest}
    />
  );
}

/** A link that weighs as much as a button. */
export function LinkButton(props: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & Look) {
  const { variant = 'primary', size = 'normal', children, ...rest } = props;
  return (
    <a className={`${SHAPE} ${LOOKS[variant]} ${SIZES[size]}`} {...rest}>
      {children}
    </a>
  );
}
