import type { Metadata } from 'next';
import { InterviewHere } from '../../../components/interview/InterviewHere.tsx';

export const metadata: Metadata = { title: 'Your interview' };
export const dynamicParams = false;

/** One file stands for every interview; the server answers each address with it. */
export function generateStaticParams(): { sessionId: string }[] {
  return [{ sessionId: '_' }];
}

export default function InterviewPage() {
  return <InterviewHere />;
}
