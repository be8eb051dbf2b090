import { DIFFICULTY_PARTS, LEVELS } from '../../engine/vocabulary';
import { useState } from 'preact/hooks';
import { type Assignment, assignmentId, TITLE_LIMIT, tidy } from '../../classroom';
import type { Settings } from '../../engine/state';
import { t } from '../../i18n';
import type { Host } from '../host';
import { announce, Button } from '../shared';
import { openClass } from './place';
import { useScenario } from './use-scenario';

/** One crisis for everybody: what is played, how hard, how long, and when the rival is shown. */
export function AssignForm({ host }: { readonly host: Host }) {
  const [title, setTitle] = useState('');
  const [id, setId] = useState(host.catalogue[0]?.id ?? '');
  const [seed, setSeed] = useState(() => host.freshSeed());
  const [settings, setSettings] = useState<Settings>({ rationality: 'normal', intelligence: 'normal', discipline: 'normal' });
  const [minutes, setMinutes] = useState(50);
  const [reveal, setReveal] = useState<Assignment['reveal']>('ending');
  const [forecasts, setForecasts] = useState(true);
  const [busy, setBusy] = useState(false);
  const scenario = useScenario(host, id);
  const problem = host.whyNotSeed(seed.trim());
  const plans = scenario?.teaching.plans ?? [];
  const make = async (): Promise<void> => {
    setBusy(true);
    const assignment = await host.classroom.make({
      ...{ scenario: id, seed: seed.trim(), settings, reveal, forecasts },
      minutes: plans.some((plan) => plan.minutes === minutes) ? minutes : 0,
      title: tidy(title, TITLE_LIMIT),
    });
    const made = assignmentId(assignment);
    const known = host.classroom.classes.value.find((one) => one.id === made);
    const kept =
      known !== undefined || (await host.classroom.keepClass({ id: made, assignment, made: Date.now(), codes: [], clock: null }));
    setBusy(false);
    announce(kept ? t('classroom.made') : t('classroom.not-kept'));
    openClass.value = { id: made, tab: 'link' };
  };
  return (
    <section class="paper class-form" aria-labelledby="class-new">
      <div class="form-head">
        <h2 id="class-new" class="sheet-heading">
          {t('classroom.new')}
        </h2>
        <span>{t('classroom.new-note')}</span>
      </div>
      <label class="class-field">
        <span>{t('classroom.title-label')}</span>
        <input
          type="text"
          value={title}
          maxLength={TITLE_LIMIT}
          placeholder={t('classroom.title-example')}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <label class="class-field">
        <span>{t('classroom.crisis')}</span>
        <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
          {host.catalogue.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {entry.title}
            </option>
          ))}
        </select>
      </label>
      <label class="class-field">
        <span>{t('classroom.seed')}</span>
        <input
          type="text"
          value={seed}
          maxLength={140}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={problem ? 'true' : undefined}
          onInput={(event) => setSeed(event.currentTarget.value)}
        />
      </label>
      {problem ? (
        <p class="class-warning" role="alert">
          {problem}
        </p>
      ) : null}
      {DIFFICULTY_PARTS.map((part) => (
        <Choices
          key={part}
          name={`class-${part}`}
          legend={t(`title.part-${part}`)}
          chosen={settings[part]}
          options={LEVELS.map((level) => [level, t(`title.${part}-${level}`)] as const)}
          onChoose={(level) => setSettings({ ...settings, [part]: level })}
        />
      ))}
      <Choices
        name="class-minutes"
        legend={t('classroom.plan')}
        chosen={String(minutes)}
        options={[
          ...plans.map((plan) => [String(plan.minutes), t('classroom.plan-minutes', { minutes: plan.minutes })] as const),
          ['0', t('classroom.plan-none')],
        ]}
        onChoose={(value) => setMinutes(Number(value))}
      />
      <Choices
        name="class-reveal"
        legend={t('classroom.reveal')}
        chosen={reveal}
        options={[
          ['ending', t('classroom.reveal-ending')],
          ['word', t('classroom.reveal-word')],
        ]}
        onChoose={setReveal}
      />
      <Choices
        name="class-forecasts"
        legend={t('classroom.forecasts')}
        chosen={forecasts ? 'yes' : 'no'}
        options={[
          ['yes', t('classroom.forecasts-yes')],
          ['no', t('classroom.forecasts-no')],
        ]}
        onChoose={(value) => setForecasts(value === 'yes')}
      />
      <p>
        <Button
          primary
          icon="link"
          reason={problem ?? (busy || scenario === null ? t('classroom.wait') : null)}
          onPress={() => void make()}
        >
          {t('classroom.make')}
        </Button>
      </p>
    </section>
  );
}

interface ChoicesProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly chosen: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}
function Choices<Value extends string>({ name, legend, chosen, options, onChoose }: ChoicesProps<Value>) {
  return (
    <fieldset class="class-choices">
      <legend>{legend}</legend>
      {options.map(([value, words]) => (
        <label key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} /> {words}
        </label>
      ))}
    </fieldset>
  );
}
