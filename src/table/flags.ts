/** How assets/icons/flags.webp is laid out; assets/icons/make-flags.mjs makes it, a test holds the two together. */
export const FLAG_COLUMNS = 7;
export const FLAG_CELL = { w: 96, h: 72 } as const;
export const FLAG_ORDER: readonly string[] =
  'al be bg ca hr cz dk ee fr de gr hu is it lv lt lu nl no pl pt ro sk si es tr gb us me mk fi se ua ru by md ge cn eu un at ie cy mt ch rs kz am az'.split(
    ' ',
  );
