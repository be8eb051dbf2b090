export { type Played, type PlayOptions, playMatch } from './play';
export { addTally, type BatchOptions, newTally, runBatch, seedOf, type Simulation, summarise, type Tally } from './simulate';
export { balanceReport, type BalanceReport, type Bar, referenceOf } from './balance';
