export { type CodeProblem, codeIn, type Decoded, decodeCode, encodeGame, LONGEST, PREFIX } from './code';
export { gameText, readGameText, type SharedGame } from './game-text';
export { QR_LONGEST, type QrPicture, qrOf } from './qr';
