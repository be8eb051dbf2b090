// Made by `npm run messages`.
import type { NoticesMessages } from './notices';
import type { SettingsMessages } from './settings';
import type { TitleMessages } from './title';

/** Every message id with the values that it asks for. */
export interface Messages extends NoticesMessages, SettingsMessages, TitleMessages {}
