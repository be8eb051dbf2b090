/** One contestant in a process of its own: runs for a while when told to, and answers with its rate. */
import { CONTESTANTS } from './contestants';

const [kind, argument] = process.argv[2]!.split(':') as [string, string];
const run = CONTESTANTS[kind]!(argument);

/** Seconds of processor time: on a machine that others use too, the clock on the wall tells little. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

let from = 0;
process.on('message', (seconds: number) => {
  const start = cpu();
  let n = 0;
  do {
    for (let k = 0; k < 4; k++, n++) run(from++);
  } while (cpu() - start < seconds);
  process.send!(n / (cpu() - start));
});
process.send!('ready');
