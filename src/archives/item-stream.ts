import type { Borg } from '../borg/call.js';

/**
 * Writes a JSON document whose `items` appear while Borg lists them. If Borg fails before the first item, there is no
 * document; if it fails later, the document says that it is incomplete.
 */
export async function streamItems(
  { tell }: Pick<Borg, 'tell'>,
  head: Readonly<Record<string, unknown>>,
  list: (onDocuments: (documents: readonly unknown[]) => void) => Promise<unknown>,
): Promise<void> {
  let isBegun = false;
  const begin = (): void => {
    if (!isBegun) tell.result({ begin: head });
    isBegun = true;
  };
  try {
    await list((items) => {
      begin();
      tell.result({ items });
    });
    begin();
    tell.result({ end: 'complete' });
  } catch (error) {
    if (isBegun) tell.result({ end: 'cut off' });
    throw error;
  }
}
