/** Asks this server for a page, as another would, under one of its addresses. */

export type Answer = 'ours' | 'another' | 'none';

/** `base` ends in a slash; `id` is what the server says of itself. */
export async function ask(base: string, id: string, milliseconds = 2000): Promise<Answer> {
  try {
    const { headers } = await fetch(new URL('live.json', base), {
      signal: AbortSignal.timeout(milliseconds),
      redirect: 'manual',
    });
    return headers.get('x-teamsessie') === id ? 'ours' : 'another';
  } catch (error) {
    // something answered, in another language than http
    const cause = error instanceof Error ? error.cause : undefined;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    return code.startsWith('HPE_') ? 'another' : 'none';
  }
}
