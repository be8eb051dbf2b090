export { AnswersScreen } from './answers-screen';
