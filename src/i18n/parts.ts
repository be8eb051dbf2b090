/**
 * Message files that the title screen and its sheets need. Their English is part of the first script; everything else is
 * fetched with the rooms that come after the title.
 */
export const MENU_FILES: readonly string[] = ['app', 'notices', 'saves', 'settings', 'title'];

export type Part = 'menu' | 'game';

export const partOf = (file: string): Part => (MENU_FILES.includes(file) ? 'menu' : 'game');
