import type { Actor, Scenario } from '../../engine/scenario';
import { Flag } from '../shared/flag';
import { RichText } from '../shared/rich-text';
import { SourceList } from '../shared/sources';
import { actorsOf } from './entries';
import { Told } from './parts';
import { TERMS, type TermSource } from './terms';

const SIDES: readonly (readonly [Actor['side'], string])[] = [
  ['rival', 'On the other side'],
  ['partner', 'Partners'],
  ['ally', 'Allies'],
  ['other', 'Others'],
];

export function ActorList({ scenario }: { readonly scenario: Scenario }) {
  const actors = actorsOf(scenario);
  return (
    <>
      {SIDES.map(([side, name]) => {
        const here = actors.filter((one) => one.side === side);
        if (here.length === 0) return null;
        return (
          <section key={side}>
            <h3 class="group">
              {name} <small>{here.length}</small>
            </h3>
            <ul class="columns">
              {here.map((one) => (
                <Told
                  key={one.id}
                  section="actors"
                  id={one.id}
                  name={
                    <>
                      <Flag code={one.flag} size={1.25} /> {one.name}
                    </>
                  }
                >
                  <p>{one.note}</p>
                  <SourceList scenario={scenario} ids={one.sources} />
                </Told>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

export function IndicatorList({ scenario }: { readonly scenario: Scenario }) {
  const { rungs, firebreaks } = scenario.ladder;
  return (
    <>
      <ul class="columns">
        {scenario.indicators
          .filter((one) => one.shown)
          .map((one) => (
            <Told
              key={one.id}
              section="indicators"
              id={one.id}
              name={one.name}
              aside={one.good === 'up' ? 'better when high' : 'better when low'}
            >
              <p>{one.description}</p>
            </Told>
          ))}
      </ul>
      <h3 class="group">The ladder of escalation</h3>
      <p class="muted">From the lowest rung to the highest, with the points of escalation from which each holds.</p>
      <ol class="rungs">
        {rungs.map((rung, i) => {
          const firebreak = firebreaks.find((one) => one.below === i + 1);
          return (
            <li key={rung.name} class={firebreak ? 'broken' : undefined}>
              {firebreak ? <span class="threshold">Firebreak: {firebreak.name}</span> : null}
              <b>{i + 1}</b> <span>{rung.name}</span> <small>{rung.at}</small>
            </li>
          );
        })}
      </ol>
    </>
  );
}

export function RivalList({ scenario }: { readonly scenario: Scenario }) {
  return (
    <>
      <p class="muted">
        {scenario.adversary.name} is one of these, drawn when the match begins and told when it ends. They are hypotheses, not verdicts.
      </p>
      <ul class="columns">
        {scenario.adversary.types.map((one) => (
          <Told key={one.id} section="rivals" id={one.id} name={one.name}>
            <p>{one.gloss}</p>
          </Told>
        ))}
      </ul>
    </>
  );
}

export function PowerList({ scenario }: { readonly scenario: Scenario }) {
  if (scenario.powers.length === 0) return <p class="muted">No power beside the two sides acts on its own account in this crisis.</p>;
  return (
    <ul class="list">
      {scenario.powers.map((one) => (
        <Told key={one.actor} section="powers" id={one.actor} name={one.name}>
          <p>{one.text}</p>
          <p class="muted">What it may do: {one.moves.map((move) => move.name).join('; ')}.</p>
          <SourceList scenario={scenario} ids={one.sources} />
        </Told>
      ))}
    </ul>
  );
}

export function PrecedentList({ scenario }: { readonly scenario: Scenario }) {
  if (scenario.precedents.length === 0) return <p class="muted">This crisis names no cases of record to compare it with.</p>;
  return (
    <ol class="list">
      {scenario.precedents.map((one) => (
        <Told key={one.id} section="precedents" id={one.id} name={one.title} aside={one.date}>
          <RichText text={one.text} />
          <p class="lesson">{one.lesson}</p>
          <SourceList scenario={scenario} ids={one.sources} />
        </Told>
      ))}
    </ol>
  );
}

export function TermList() {
  return (
    <ul class="list">
      {TERMS.map((one) => (
        <Told key={one.id} section="terms" id={one.id} name={one.name}>
          <p class="gloss">{one.gloss}</p>
          <div class="term-text">
            <RichText text={one.text} />
          </div>
          <ul class="cited">
            {one.sources.map((source) => (
              <li key={source.title}>
                <Cited source={source} />
              </li>
            ))}
          </ul>
        </Told>
      ))}
    </ul>
  );
}

function Cited({ source }: { readonly source: TermSource }) {
  const title = source.url ? (
    <a href={source.url} target="_blank" rel="noreferrer noopener">
      {source.title}
    </a>
  ) : (
    <cite>{source.title}</cite>
  );
  return (
    <>
      {source.by}, {title}, {source.where}
    </>
  );
}
