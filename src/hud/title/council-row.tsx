import { settled } from '../shared/settled';

const SEATS = 28;
const STANDS = 20;
const PITCH = 46;

/** The council at its table, one delegation on its feet: what the game is about, in one line. */
export function CouncilRow() {
  return (
    <svg class="council-row" viewBox={`0 0 ${SEATS * PITCH} 92`} preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      {settled.value ? <Council /> : null}
    </svg>
  );
}

function Council() {
  return (
    <>
      {Array.from({ length: SEATS }, (_, i) => {
        const x = i * PITCH + PITCH / 2;
        if (i === STANDS)
          return (
            <g key={i} class="stands">
              <circle cx={x} cy="14" r="9.500" />
              <path
                d={`M${x - 11} 62V37a10 10 0 0 1 10-10h2c3 0 5.500-1.500 7-4l6.500-14 6 3-7 16c-2 4-3.500 6-3.500 11v23h-4V84h-8V66h-2v18h-8V62Z`}
              />
            </g>
          );
        return (
          <g key={i}>
            <circle cx={x} cy="35" r="9.500" />
            <path d={`M${x - 16} 74V60a12 12 0 0 1 12-12h8a12 12 0 0 1 12 12v14Z`} />
          </g>
        );
      })}
      <path class="silence-line" d={`M0 78H${STANDS * PITCH - 2}M${(STANDS + 1) * PITCH + 2} 78H${SEATS * PITCH}`} />
      <path class="gap" d={`M${STANDS * PITCH - 2} 66V90M${(STANDS + 1) * PITCH + 2} 66V90`} />
    </>
  );
}
