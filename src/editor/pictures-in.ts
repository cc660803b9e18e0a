/** The pictures among what is pasted or dropped. */
export const picturesIn = ({ files }: DataTransfer): readonly File[] =>
  [...files].filter(({ type, name }) => type.startsWith('image/') || /\.svg$/i.test(name));
