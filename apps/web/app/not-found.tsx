import { Brand } from '../components/ui/Brand.tsx';
import { LinkButton } from '../components/ui/Button.tsx';

export default function NotFound() {
  return (
    <div className="mx-auto w-full max-w-2xl px-4 pt-6 pb-24 sm:px-6 sm:pt-10">
      <Brand />
      <main className="mt-12 sm:mt-16">
        <h1 className="font-semibold text-3xl tracking-tight sm:text-4xl">There is nothing here</h1>
        <p className="mt-3 text-lg text-muted leading-relaxed">The address may be mistyped, or the page was moved.</p>
        <p className="mt-8">
          <LinkButton href="/">To the start</LinkButton>
        </p>
      </main>
    </div>
  );
}
