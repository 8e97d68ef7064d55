import type { CloseCode, ServerMessage } from '@intervue/shared';

/** How the interviewer's voice goes to this client. */
export type SpeechDelivery = 'frames' | 'audio_response' | 'none';

/** One client of a room, as the room sees it. Sending to a client that is gone does nothing. */
export interface ClientLink {
  send(message: ServerMessage): void;
  /** An encoded audio frame. */
  sendAudio(frame: Uint8Array): void;
  close(code: CloseCode): void;
}
