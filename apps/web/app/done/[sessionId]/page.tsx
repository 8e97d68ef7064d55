import type { Metadata } from 'next';
import { DonePage } from '../../../components/done/DonePage.tsx';

export const metadata: Metadata = { title: 'After the interview' };
export const dynamicParams = false;

/** One file stands for every interview; the server answers each address with it. */
export function generateStaticParams(): { sessionId: string }[] {
  return [{ sessionId: '_' }];
}

export default function Done() {
  return <DonePage />;
}
