// Made by `npm run messages`.
import type { GamesMessages } from './games';
import type { NoticesMessages } from './notices';
import type { SavesMessages } from './saves';
import type { SettingsMessages } from './settings';
import type { SharingMessages } from './sharing';
import type { TitleMessages } from './title';
import type { WorkshopMessages } from './workshop';

/** Every message id with the values that it asks for. */
export interface Messages
  extends GamesMessages,
    NoticesMessages,
    SavesMessages,
    SettingsMessages,
    SharingMessages,
    TitleMessages,
    WorkshopMessages {}
