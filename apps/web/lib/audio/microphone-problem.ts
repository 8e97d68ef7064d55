/** Why there is no sound from a microphone. */
export type MicrophoneProblem =
  | 'denied-by-person'
  | 'dismissed'
  | 'denied-by-system'
  | 'denied-by-policy'
  | 'insecure-page'
  | 'none'
  | 'busy'
  | 'lost'
  | 'unsupported';

/** What the browser told when a microphone could not be opened. */
export type MicrophoneFailure = {
  name: string;
  message: string;
  /** The page's own permission, or null where the browser does not tell. */
  permission: 'granted' | 'denied' | 'prompt' | null;
  isSecurePage: boolean;
  isAllowedByPolicy: boolean;
  hasMediaDevices: boolean;
};

/** The cause behind a failure, since browsers use one name for many causes. */
export function microphoneProblem(failure: MicrophoneFailure): MicrophoneProblem {
  if (!failure.isSecurePage) return 'insecure-page';
  if (!failure.hasMediaDevices) return 'unsupported';
  if (!failure.isAllowedByPolicy) return 'denied-by-policy';
  switch (failure.name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
    case 'SecurityError':
      return whoDenied(failure);
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'none';
    default:
      // NotReadableError and AbortError: another program holds the device, or its driver failed.
      return 'busy';
  }
}

function whoDenied({ message, permission }: MicrophoneFailure): MicrophoneProblem {
  if (/system/i.test(message)) return 'denied-by-system';
  if (permission === 'granted') return 'denied-by-system';
  if (/dismissed/i.test(message) || permission === 'prompt') return 'dismissed';
  return 'denied-by-person';
}

/** What to tell the person: what is wrong, and what exactly to do. */
export const MICROPHONE_HELP: Record<MicrophoneProblem, { title: string; steps: readonly string[] }> = {
  'denied-by-person': {
    title: 'The microphone is blocked for this page',
    steps: [
      'Click the icon beside the address of this page (a lock, a slider or a microphone).',
      'Set “Microphone” to “Allow”.',
      'Come back here and press “Try again”.',
    ],
  },
  dismissed: {
    title: 'The question was closed before it was answered',
    steps: ['Press “Try again”.', 'When the browser asks for the microphone, choose “Allow”.'],
  },
  'denied-by-system': {
    title: 'Your system does not let the browser use the microphone',
    steps: [
      'macOS: System Settings → Privacy & Security → Microphone → switch your browser on.',
      'Windows: Settings → Privacy & security → Microphone → let desktop apps use it.',
      'Restart the browser if it asks for it, then press “Try again”.',
    ],
  },
  'denied-by-policy': {
    title: 'This page is not allowed to use a microphone',
    steps: [
      'It may be shown inside another page: open it in a tab of its own.',
      'On a computer of your work or school, an administrator may have switched microphones off. Use another device, or type your answers.',
    ],
  },
  'insecure-page': {
    title: 'Browsers give the microphone to secure pages only',
    steps: ['Open this page with https://, or as http://localhost on the machine it runs on.', 'Or type your answers.'],
  },
  none: {
    title: 'No microphone was found',
    steps: [
      'Plug one in, or connect your headset.',
      'If it has a switch, check that it is on.',
      'Then press “Try again”.',
    ],
  },
  busy: {
    title: 'Another program is using the microphone',
    steps: ['Close other calls and recorders: meetings, other tabs.', 'Then press “Try again”.'],
  },
  lost: {
    title: 'The microphone went away',
    steps: ['Plug it in again, or choose another one below.', 'What you said until then is kept.'],
  },
  unsupported: {
    title: 'This browser cannot record',
    steps: ['Use a current Chrome, Edge, Firefox or Safari.', 'Or type your answers.'],
  },
};
