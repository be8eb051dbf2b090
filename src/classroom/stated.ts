import { finish, readGame, scoreForecasts } from '../analysis';
import type { Compiled } from '../engine';
import type { Played } from './hand-in';
import type { TableForecast } from './table-forecasts';

/** The chances that came with a match, as far as it went to tell what came of them. Null where they are about another crisis. */
export function statedIn(c: Compiled, game: Played): readonly TableForecast[] | null {
  if (game.forecasts === undefined) return [];
  const read = readGame(c, game);
  if (!read.ok) return null;
  try {
    // Without replays: what happened is exact, and a class page does not ask for the odds.
    const { forecasts } = finish(scoreForecasts(read.game, game.forecasts, { replays: 0 }));
    return forecasts.map(({ turn, question, probability, happened }) => ({ turn, question, probability, happened }));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
