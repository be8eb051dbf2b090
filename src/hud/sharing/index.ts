export { SharedScreen } from './shared-screen';
export { WatchScreen } from './watch-screen';
