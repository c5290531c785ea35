/** The part of npm `edtf`, which comes without types, that the tests ask. Milliseconds UTC. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
