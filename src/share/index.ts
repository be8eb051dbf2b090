export {
  type CodeKind,
  type CodeProblem,
  codeIn,
  type Decoded,
  decodeCode,
  type DecodedText,
  decodeText,
  encodeGame,
  encodeText,
  LONGEST,
  PREFIX,
} from './code';
export { gameText, readGameText, type SharedGame } from './game-text';
export { QR_LONGEST, type QrPicture, qrOf } from './qr';
