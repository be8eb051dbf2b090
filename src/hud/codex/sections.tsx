import { t } from '../../i18n';
import type { Actor, Scenario } from '../../engine/scenario';
import { Flag } from '../shared/flag';
import { RichText } from '../shared/rich-text';
import { Linked } from '../shared/term';
import { SourceList } from '../shared/sources';
import { actorsOf } from './entries';
import { Told } from './parts';
import { TERMS, type TermSource } from './terms';

const sides = (): readonly (readonly [Actor['side'], string])[] => [
  ['rival', t('codex.side-rival')],
  ['partner', t('codex.side-partner')],
  ['ally', t('codex.side-ally')],
  ['other', t('codex.side-other')],
];

export function ActorList({ scenario }: { readonly scenario: Scenario }) {
  const actors = actorsOf(scenario);
  return (
    <>
      {sides().map(([side, name]) => {
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
              aside={one.good === 'up' ? t('codex.better-when-high') : t('codex.better-when-low')}
            >
              <p>
                <Linked text={one.description} />
              </p>
            </Told>
          ))}
      </ul>
      <h3 class="group">{t('codex.the-ladder-of-escalation')}</h3>
      <p class="muted">{t('codex.from-the-lowest-rung')}</p>
      <ol class="rungs">
        {rungs.map((rung, i) => {
          const firebreak = firebreaks.find((one) => one.below === i + 1);
          return (
            <li key={rung.name} class={firebreak ? 'broken' : undefined}>
              {firebreak ? <span class="threshold">{t('codex.firebreak', { firebreak: firebreak.name })}</span> : null}
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
      <p class="muted">{t('codex.is-one-of-these', { adversary: scenario.adversary.name })}</p>
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
  if (scenario.powers.length === 0) return <p class="muted">{t('codex.no-power-beside-the')}</p>;
  return (
    <ul class="list">
      {scenario.powers.map((one) => (
        <Told key={one.actor} section="powers" id={one.actor} name={one.name}>
          <p>{one.text}</p>
          <p class="muted">
            {t('codex.what-it-may-do')} {one.moves.map((move) => move.name).join('; ')}.
          </p>
          <SourceList scenario={scenario} ids={one.sources} />
        </Told>
      ))}
    </ul>
  );
}

export function PrecedentList({ scenario }: { readonly scenario: Scenario }) {
  if (scenario.precedents.length === 0) return <p class="muted">{t('codex.this-crisis-names-no')}</p>;
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
            <RichText text={one.text} within={`terms/${one.id}`} />
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
