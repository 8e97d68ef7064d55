/** The candidate's own questions that are left for people to answer. */
export function PassedOn({ questions }: { questions: readonly string[] }) {
  return (
    <section id="passed-on" aria-labelledby="passed-on-title" className="mt-14 scroll-mt-6">
      <h2 id="passed-on-title" className="font-semibold text-ink text-xl tracking-tight">
        Questions to pass on
      </h2>
      <p className="mt-2 text-pretty text-muted leading-relaxed">
        You asked these, and nothing the interviewer was given answers them.
      </p>
      <ul className="mt-4 space-y-2">
        {questions.map((question) => (
          <li key={question} className="break-words border-line border-l-2 pl-4 text-ink leading-relaxed">
            {question}
          </li>
        ))}
      </ul>
    </section>
  );
}
