/** Fetched by those who play round one device: see gate.ts. */
export { AnswersScreen } from './answers-screen';
export { PeopleTable } from './people-table';
export { HotSeatSetup } from './setup';
