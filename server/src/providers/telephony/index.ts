export { embeddedTelephony } from './embedded.js';
export { COOL_DOWN_DAYS } from './TelephonyProvider.js';
export type { CarrierNumber, CarrierTrunk, TelephonyProvider } from './TelephonyProvider.js';
