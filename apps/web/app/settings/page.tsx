import type { Metadata } from 'next';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';

export const metadata: Metadata = { title: 'Engines' };

export default function Settings() {
  return <SettingsPage />;
}
