'use client';

import { useEffect, useState } from 'react';
import { InterviewScreen } from './InterviewScreen.tsx';

/** The interview whose id is in the address; the file itself is the same for all. */
export function InterviewHere() {
  const [sessionId, setSessionId] = useState<string | null>(null);
  useEffect(() => setSessionId(window.location.pathname.split('/')[2] ?? ''), []);
  return sessionId === null ? null : <InterviewScreen sessionId={sessionId} />;
}
