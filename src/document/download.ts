/** Hands a file to the browser. Whether it arrived, nobody tells: a download that was cancelled looks like one that worked. */

/** How long the browser may take to fetch it, in milliseconds. */
const KEEP = 60_000;

/** False when the browser refused at once. */
export function startDownload(
  name: string,
  type: string,
  contents: string | Uint8Array<ArrayBuffer>,
): boolean {
  try {
    const url = URL.createObjectURL(new Blob([contents], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), KEEP);
    return true;
  } catch {
    return false;
  }
}
