export { browserLine, createAnalyst, type Line } from './client';
