/** One remembered setting of this computer, such as the size of the notes; forgotten with the page where storage is denied. */
export interface Preference {
  read(): string | undefined;
  /** Undefined forgets it. Never throws. */
  write(value: string | undefined): void;
}

/** `storage` is a function, as reading `localStorage` alone throws where it is denied. */
export function storedPreference(key: string, storage: () => Storage): Preference {
  let kept: string | undefined;
  return {
    read: () => {
      try {
        return storage().getItem(key) ?? kept;
      } catch {
        return kept;
      }
    },
    write: (value) => {
      kept = value;
      try {
        if (value === undefined) storage().removeItem(key);
        else storage().setItem(key, value);
      } catch {
        // stays for this page
      }
    },
  };
}
