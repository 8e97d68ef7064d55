import { StartPage } from '../components/start/StartPage.tsx';

export default function Home() {
  return <StartPage />;
}
