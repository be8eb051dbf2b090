import { EXIT, type Io, UsageError } from './io';

type Run = (args: string[], io: Io) => Promise<number>;

/** Loaded on demand: `crisis lint` should not pay for the simulator. */
const COMMANDS: Readonly<Record<string, { readonly usage: string; readonly what: string; readonly load: () => Promise<Run> }>> = {
  lint: {
    usage: '<file or folder>... [--locale <language>]',
    what: 'checks scenario files and their translations',
    load: async () => (await import('./lint')).runLint,
  },
  simulate: {
    usage: '<scenario> --policy <name> --seeds <n> [--seed <phrase>] [--type <type>] [--workers <k>]',
    what: 'plays many matches and sums them up',
    load: async () => (await import('./simulate')).runSimulate,
  },
  balance: {
    usage: '<scenario> [--seeds <n>] [--planner-seeds <n>] [--workers <k>] [--out <file.md or .json>]',
    what: 'the balance report: bars, endings, dead measures',
    load: async () => (await import('./balance')).runBalance,
  },
  play: {
    usage: '<scenario> --seed <phrase> --policy <name> --out <replay>',
    what: 'plays one match and writes its replay',
    load: async () => (await import('./play')).runPlay,
  },
  replay: { usage: '<file>', what: 'verifies a replay by playing it again', load: async () => (await import('./replay')).runReplay },
  analyse: {
    usage: '<replay> [--replays <n>] [--policy <name>] [--scenario <scenario>]',
    what: 'turning points, skill and luck, and the same decisions against each rival',
    load: async () => (await import('./analyse')).runAnalyse,
  },
  locale: {
    usage: '<scenario or library> --language <language>',
    what: 'lists the texts that are still in English as a file to translate',
    load: async () => (await import('./locale')).runLocale,
  },
  new: { usage: '<id>', what: 'scaffolds a scenario that plays', load: async () => (await import('./new-scenario')).runNew },
  schema: { usage: '', what: 'writes the JSON Schema for editors', load: async () => (await import('./schema')).runSchema },
};

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, one]) => `  ${`${name} ${one.usage}`.trim()}\n      ${one.what}`);
  return `usage: npm run -s crisis -- <command> [--json]\n\n${lines.join('\n')}\n\n<scenario> is an id under scenarios/ or a path to a scenario file.`;
}

export async function runCrisis(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    (name === undefined ? io.err : io.out)(help());
    return name === undefined ? EXIT.usage : EXIT.fine;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.err(`unknown command '${name}'\n\n${help()}`);
    return EXIT.usage;
  }
  try {
    return await (await command.load())(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\nusage: npm run -s crisis -- ${name} ${command.usage}`);
    return EXIT.usage;
  }
}

if (process.argv[1]?.endsWith('crisis.ts'))
  process.exitCode = await runCrisis(process.argv.slice(2), {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
  });
