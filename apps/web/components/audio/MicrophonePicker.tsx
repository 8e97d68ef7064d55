'use client';

import { useEffect, useState } from 'react';
import { microphones } from '../../lib/audio/microphone.ts';

type Props = { deviceId: string | null; onChoose: (deviceId: string) => void };

/** Which microphone to use; the list follows what is plugged in. */
export function MicrophonePicker({ deviceId, onChoose }: Props) {
  const [devices, setDevices] = useState<{ id: string; name: string }[]>([]);
  useEffect(() => {
    const read = () => void microphones().then(setDevices, () => {});
    read();
    navigator.mediaDevices?.addEventListener('devicechange', read);
    return () => navigator.mediaDevices?.removeEventListener('devicechange', read);
  }, []);
  if (devices.length === 0) return null;
  return (
    <label className="block">
      <span className="mb-1.5 block font-medium text-ink text-sm">Microphone</span>
      <select
        value={deviceId ?? ''}
        onChange={({ target }) => onChoose(target.value)}
        className="h-11 w-full rounded-lg border border-line-strong bg-surface px-3 text-ink"
      >
        {devices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
