// Made by `npm run messages` from messages/en/settings.json.
export interface SettingsMessages {
  'settings.title': null;
  'settings.language': null;
  'settings.as-browser': null;
  'settings.names': null;
  'settings.names-real': null;
  'settings.names-invented': null;
  'settings.names-note': null;
  'settings.light': null;
  'settings.as-device': null;
  'settings.day': null;
  'settings.night': null;
  'settings.text-size': null;
  'settings.spacing': null;
  'settings.spacing-standard': null;
  'settings.spacing-wide': null;
  'settings.per-cent': { value: string | number };
  'settings.movement': null;
  'settings.still': null;
  'settings.leave': null;
  'settings.leave-note': null;
  'settings.sound': null;
  'settings.sound-off': null;
  'settings.captions': null;
  'settings.sound-on-said': null;
  'settings.sound-off-said': null;
  'settings.volume-overall': null;
  'settings.volume-room': null;
  'settings.volume-room-what': null;
  'settings.volume-effects': null;
  'settings.volume-effects-what': null;
  'settings.volume-theme': null;
  'settings.volume-theme-what': null;
  'settings.volume-said': { value: string | number };
  'settings.volume-said-off': { value: string | number };
}
