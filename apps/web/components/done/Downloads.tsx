import type { InterviewView } from '@intervue/shared';
import { audioUrl, transcriptUrl } from '../../lib/api-client.ts';
import { LinkButton } from '../ui/Button.tsx';

/** What can be taken along. */
export function Downloads({ sessionId, view }: { sessionId: string; view: InterviewView }) {
  const links = [
    { href: transcriptUrl(sessionId, 'txt'), label: 'Transcript (text)' },
    { href: transcriptUrl(sessionId, 'json'), label: 'Transcript (JSON)' },
    ...(view.audio.length > 0 ? [{ href: audioUrl(sessionId, 'all'), label: 'Sound (WAV)' }] : []),
  ];
  return (
    <section aria-labelledby="downloads-title" className="mt-10">
      <h2 id="downloads-title" className="font-semibold text-ink text-xl tracking-tight">
        To keep
      </h2>
      <ul className="mt-4 flex flex-wrap gap-2">
        {links.map(({ href, label }) => (
          <li key={href}>
            <LinkButton href={href} download variant="secondary">
              <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current text-muted">
                <path d="M8 2.5v8m0 0L5 7.6m3 2.9 3-2.9M3 13.5h10" strokeWidth="1.5" strokeLinecap="round" />
              </svg>
              <span className="sr-only">Download: </span>
              {label}
            </LinkButton>
          </li>
        ))}
      </ul>
      {view.consent.keep === 'audio_and_transcript' ? null : (
        <p className="mt-3 text-muted text-sm">You chose to keep the transcript only, so your voice was not kept.</p>
      )}
    </section>
  );
}
