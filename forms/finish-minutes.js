// Finished by the same hand as drafted.
export { default } from './draft-minutes.js';
