declare module 'seedrandom/lib/alea.js' {
  interface Alea {
    (): number;
    int32(): number;
    double(): number;
  }
  export default function alea(seed: string): Alea;
}
