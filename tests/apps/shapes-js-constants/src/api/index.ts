export * from './paths';
export { API as ROOT } from './base';
export * as legacy from '../legacy/paths.cjs';
