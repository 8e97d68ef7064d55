type Part = { id: string; title: string };

/** Where on a long page what is. */
export function OnThisPage({ parts }: { parts: readonly Part[] }) {
  if (parts.length < 2) return null;
  return (
    <nav aria-label="On this page" className="mt-8">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-block py-1 text-accent-ink underline decoration-line-strong underline-offset-4 hover:decoration-current"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
