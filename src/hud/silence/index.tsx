export { SilenceScreen } from './silence-screen';
