// Made by `npm run messages`.
import type { AboutMessages } from './about';
import type { AppMessages } from './app';
import type { BoardMessages } from './board';
import type { BriefMessages } from './brief';
import type { ChartsMessages } from './charts';
import type { ClassroomMessages } from './classroom';
import type { CodexMessages } from './codex';
import type { ComparisonMessages } from './comparison';
import type { DebriefMessages } from './debrief';
import type { DeskMessages } from './desk';
import type { ForecastsMessages } from './forecasts';
import type { GamesMessages } from './games';
import type { HotseatMessages } from './hotseat';
import type { NoticesMessages } from './notices';
import type { ResponseMessages } from './response';
import type { SavesMessages } from './saves';
import type { SettingsMessages } from './settings';
import type { SharingMessages } from './sharing';
import type { SilenceMessages } from './silence';
import type { TableMessages } from './table';
import type { TitleMessages } from './title';
import type { WhyMessages } from './why';
import type { WordsMessages } from './words';
import type { WorkshopMessages } from './workshop';

/** Every message id with the values that it asks for. */
export interface Messages
  extends AboutMessages,
    AppMessages,
    BoardMessages,
    BriefMessages,
    ChartsMessages,
    ClassroomMessages,
    CodexMessages,
    ComparisonMessages,
    DebriefMessages,
    DeskMessages,
    ForecastsMessages,
    GamesMessages,
    HotseatMessages,
    NoticesMessages,
    ResponseMessages,
    SavesMessages,
    SettingsMessages,
    SharingMessages,
    SilenceMessages,
    TableMessages,
    TitleMessages,
    WhyMessages,
    WordsMessages,
    WorkshopMessages {}
