import { useId } from 'preact/hooks';
import type { SkillLuck } from '../../analysis';
import { bounds, linear } from '../charts/scale';
import { interval, one, signed } from './amounts';
import { nameOf } from './ending';

/** From the yardstick over the decisions and the luck to the result: a staircase that is a table at the same time. */
export function SkillForm({ skill }: { readonly skill: SkillLuck | null }) {
  return (
    <section class="skill paper" aria-label="Skill and luck" aria-busy={skill === null}>
      <div class="form-head">
        <h2 class="sheet-heading">Skill and luck</h2>
        <span>points</span>
      </div>
      {skill === null ? <p class="muted skill__note">Your decisions are being played again under other luck.</p> : <Stairs skill={skill} />}
    </section>
  );
}

function Stairs({ skill }: { readonly skill: SkillLuck }) {
  const { outcome, decisions, reference } = skill;
  const hatch = useId().replace(/[^\w-]/g, '');
  const yardstick = decisions.mean - skill.skill.mean;
  const domain = bounds([yardstick, decisions.mean, outcome]);
  const x = linear(domain, [0, 100]);
  const low = domain[0];
  const rows = [
    { name: `“${cap(nameOf(reference))}”`, from: low, to: yardstick, kind: 'yardstick', text: one(yardstick) },
    { name: 'Your decisions', from: yardstick, to: decisions.mean, kind: 'skill', text: signed(skill.skill.mean) },
    { name: 'Your luck', from: decisions.mean, to: outcome, kind: 'luck', text: signed(skill.luck.mean) },
    { name: 'Result', from: low, to: outcome, kind: 'result', text: one(outcome) },
  ];
  return (
    <>
      <table class="skill__stairs">
        <caption class="hidden-text">
          From the expectation of the course “{nameOf(reference)}” over your decisions and your luck to your result
        </caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{row.name}</th>
              <td class="skill__bar">
                <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
                  {row.kind === 'luck' && (
                    <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45) scale(0.6 1)">
                      <line x1="0" x2="0" y1="0" y2="3" class="skill__hatch" />
                    </pattern>
                  )}
                  <line class="skill__zero" x1="0" x2="0" y1="0" y2="16" />
                  <rect
                    class={`skill__step skill__step--${row.kind}${row.to < row.from ? ' is-loss' : ''}`}
                    x={Math.min(x(row.from), x(row.to))}
                    width={Math.max(0.6, Math.abs(x(row.to) - x(row.from)))}
                    y="1"
                    height="14"
                    fill={row.kind === 'luck' ? `url(#${hatch})` : undefined}
                  />
                </svg>
              </td>
              <td class="skill__value">{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted skill__note">
        Your decisions in {decisions.n} matches with other luck against the same rival: {one(decisions.mean)} ({interval(decisions)}). They
        are held turn by turn, while “{nameOf(reference)}” looks again each turn; that errs against you.
        {skill.leftOut >= 0.005 && ` ${Math.round(100 * skill.leftOut)}\u00a0% of your commands were not allowed there and left out.`}
      </p>
      <details>
        <summary>Turn by turn, and other courses</summary>
        <table class="skill__turns">
          <caption>Each decision against what “{nameOf(reference)}” would have done from there, and what luck then did</caption>
          <thead>
            <tr>
              <th scope="col">Turn</th>
              <th scope="col">Decision</th>
              <th scope="col">Luck</th>
            </tr>
          </thead>
          <tbody>
            {skill.turns.map((turn) => (
              <tr key={turn.turn}>
                <th scope="row">{turn.turn}</th>
                <td>{signed(turn.skill.mean)}</td>
                <td>{signed(turn.luck.mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table class="skill__turns">
          <caption>Other courses against the same rival</caption>
          <tbody>
            {skill.policies.map(({ policy, value }) => (
              <tr key={policy}>
                <th scope="row">{nameOf(policy)}</th>
                <td>{one(value.mean)}</td>
                <td>{interval(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
