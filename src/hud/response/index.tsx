export { ResponseScreen } from './response-screen';
