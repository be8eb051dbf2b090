import type { GeoProjection } from 'd3-geo';
import type { Scenario } from '../../engine/scenario';
import { pixelsPerKilometre, projectionFor } from '../geo/projection';
import { type LandMask, maskLand } from '../geo/mask';
import { type Plot, plotTheatre } from '../geo/plot';
import type { Theatre } from '../geo/theatre';
import type { Laid } from '../layout/counters';
import { rivalName, type SheetMarks, surveySheet } from '../layout/marks';
import { frameSheet, type SheetFrame } from '../layout/sheet';
import { measureVoice, paintLettering, paintTitleBlock } from '../paint/lettering';
import type { Pen } from '../paint/pen';
import { paintSheet } from '../paint/sheet';
import { around, centre, type Rect, type TableSlots } from '../rect';
import { seatCouncil } from '../layout/council';
import { type Frame, Memo, type Piece } from '../stage/piece';
import { DEPTH, type Stage } from '../stage/stage';
import { Surface } from '../stage/surface';

/** The survey that other pieces stand on: where places, counters and pins are. Null while there is no map on the screen. */
export interface Survey {
  readonly frame: SheetFrame;
  readonly marks: SheetMarks;
  readonly projection: GeoProjection;
  readonly plot: Plot;
}

/** The printed sheet, baked once for a theme and size, and the lettering over it, redone when what is on the map changes. */
export class Sheet implements Piece {
  survey: Survey | null = null;
  /** Contested areas of which the scenario speaks. */
  private readonly spoken: ReadonlySet<string>;
  private readonly paper: Surface;
  private readonly letters: Surface;
  private readonly memo = { size: new Memo(), paper: new Memo(), letters: new Memo() };
  private readonly scratch = document.createElement('canvas').getContext('2d') as Pen;
  private plot: Plot | null = null;
  private projection: GeoProjection | null = null;
  private mask: LandMask | null = null;
  private laid: Laid = new Map();

  constructor(
    private readonly stage: Stage,
    private readonly scenario: Scenario,
    private readonly theatre: Theatre,
  ) {
    this.spoken = new Set(scenario.map.contested.map((one) => one.id));
    this.paper = new Surface(stage, DEPTH.sheet);
    this.letters = new Surface(stage, DEPTH.lettering);
  }

  draw(frame: Frame): void {
    const { stage } = this;
    const at = sheetRect(frame, stage.unit);
    if (!at || at.w < 60 || at.h < 60) {
      this.survey = null;
      this.paper.hide();
      this.letters.hide();
      stage.picks.set('places', []);
      // What was painted is no longer on screen: coming back must show it again.
      this.memo.paper.changed('hidden');
      this.memo.letters.changed('hidden');
      return;
    }
    const sheet = frameSheet(at, stage.unit);
    if (this.memo.size.changed(at, stage.unit) || !this.projection || !this.plot || !this.mask) {
      this.projection = projectionFor(this.scenario.map, sheet.neat, sheet.narrow);
      this.plot = plotTheatre(this.theatre, this.projection, this.scenario);
      this.mask = maskLand(this.plot, sheet.neat);
      this.laid = new Map();
    }
    const { projection, plot, mask } = this;
    const ink = { palette: stage.palette, theme: stage.theme, unit: stage.unit, art: stage.art };
    if (this.memo.paper.changed(at, frame.ink))
      this.paper.paint(at, 16 * stage.unit, (pen) => paintSheet(pen, sheet, plot, projection, ink));
    const { counters, contested, pins, arcs, dateLine } = frame.model;
    if (!this.memo.letters.changed(at, frame.ink, counters, contested, pins, arcs, dateLine)) return;
    const marks = surveySheet(
      {
        scenario: this.scenario,
        theatre: this.theatre,
        projection,
        frame: sheet,
        unit: stage.unit,
        measure: (text, voice, size) => measureVoice(this.scratch, text, voice, size),
        sideAt: mask.sideAt,
        countryAt: mask.countryAt,
        boundsOf: (area) => plot.contested.get(area)?.box ?? null,
        neutral: [...plot.contested].flatMap(([id, one]) => (this.spoken.has(id) ? [] : [one])),
      },
      frame.model,
      this.laid,
    );
    this.laid = new Map(marks.counters.map((one) => [one.counter.id, one.box]));
    this.survey = { frame: sheet, marks, projection, plot };
    const { map } = this.scenario;
    const rival = rivalName(this.scenario);
    const scale = pixelsPerKilometre(projection, centre(sheet.neat));
    this.letters.paint(at, 2, (pen) => {
      paintLettering(pen, sheet, plot, marks, frame.model, this.spoken, ink);
      if (marks.title) paintTitleBlock(pen, marks.title, { title: map.title, sheet: dateLine, rival, scale }, ink);
    });
    stage.picks.set(
      'places',
      marks.dots.map((dot) => [around(dot.at, 24, 24), { kind: 'place', id: dot.place }] as const),
    );
  }

  destroy(): void {
    this.paper.destroy();
    this.letters.destroy();
    this.stage.picks.set('places', []);
  }
}

export function sheetRect({ slots, model }: { slots: TableSlots; model: Frame['model'] }, unit: number): Rect | null {
  if (!slots.map) return null;
  return seatCouncil(model.seats.length, slots.council, slots.map, unit).sheet;
}
