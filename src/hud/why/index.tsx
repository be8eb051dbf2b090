export { closeWhy, openWhy, WhyLayer } from './why';
export { LedgerForm, turnLedger } from './ledger';
