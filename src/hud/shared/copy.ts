import { announce } from './announce';

/** Puts a text into the clipboard and says which way it went: refused, or none there, as on a page that came without encryption. */
export async function copyText(text: string, copied: string, refused: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(copied);
  } catch {
    announce(refused);
  }
}
