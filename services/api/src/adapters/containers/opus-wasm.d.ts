/** The package's own WebAssembly build, without its native one: strangers' packets stay inside the sandbox. */
declare module '@evan/opus/wasm/index.mjs' {
  export { Decoder } from '@evan/opus';
}
