import { desk, heard, preferences, screen } from './desk';

/** Nothing of it is loaded before somebody has touched the page; howler itself waits until there is something to hear. */
export function listenForGesture(): void {
  const wake = (): void => {
    for (const kind of ['pointerdown', 'keydown']) removeEventListener(kind, wake, true);
    void import('../audio').then((room) => {
      const sound = room.createSound({ settings: preferences.value.sound, onSound: (one) => (heard.value = { sound: one }) });
      desk.sound = sound;
      document.addEventListener('visibilitychange', () => sound.attend(document.visibilityState === 'visible'));
      const now = screen.value;
      if (now.kind === 'match') sound.sitDown(now.session);
      else if (now.kind === 'brief') sound.present(now.scenario.id);
    }, console.warn);
  };
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, wake, true);
}
