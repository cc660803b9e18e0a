import { expect } from 'chai';
import { DEFAULT_SETTINGS, type Deck } from '../../src/document/deck.js';
import { DraftStore, type Draft } from '../../src/document/draft.js';

const deckOf = (revision: string, markdown = '# A'): Deck => ({
  version: 1,
  id: 'proef',
  revision,
  settings: DEFAULT_SETTINGS,
  slides: [{ name: '01-a.md', markdown }],
});
const draftOf = (revision: string, bases: readonly string[], more: Partial<Draft> = {}): Draft => ({
  deck: deckOf(revision, `# ${revision} \ud800 </script>`),
  pictures: new Map([['a.png', 'data:image/png;base64,AAAA']]),
  bases,
  at: 1,
  ...more,
});

describe('a draft in the browser’s storage', () => {
  let id = '';
  let count = 0;
  beforeEach(() => (id = `deck-${(count += 1)}`));
  const open = (deck = id) => new DraftStore(() => indexedDB, deck);
  const take = async (revision: string, store = open()) => {
    const kept = await store.take(revision);
    if (!kept.ok) throw new Error('not kept', { cause: kept.cause });
    return kept.value;
  };

  it('is offered when the old file is opened again, whole', async () => {
    const draft = draftOf('r1', ['r0']);
    expect((await open().put(draft)).ok).to.equal(true);
    const found = (await take('r0'))!;
    expect(found.deck).to.deep.equal(draft.deck);
    expect([...found.pictures]).to.deep.equal([...draft.pictures]);
    expect(found.at).to.equal(1);
  });

  it('is not offered in a file that it has nothing to do with, and stays', async () => {
    await open().put(draftOf('r1', ['r0']));
    expect(await take('other')).to.equal(undefined);
    expect(await take('r0', open(`${id}-other`))).to.equal(undefined);
    expect(await take('r0')).not.to.equal(undefined);
  });

  it('is forgotten once the file that it was saved to is opened, and not before', async () => {
    await open().put(draftOf('r1', ['r0', 'r1']));
    expect(await take('r0')).not.to.equal(undefined);
    expect(await take('r1')).to.equal(undefined);
    expect(await take('r0')).to.equal(undefined);
  });

  it('that went on after saving is offered in the saved file too', async () => {
    await open().put(draftOf('r2', ['r0', 'r1']));
    expect((await take('r1'))!.deck.revision).to.equal('r2');
  });

  it('takes the place of the one before, pictures and all', async () => {
    const store = open();
    await store.put(draftOf('r1', ['r0']));
    const pictures = new Map([['b.png', 'data:image/png;base64,BBBB']]);
    await store.put(draftOf('r2', ['r0'], { pictures, at: 2 }));
    const found = (await take('r0'))!;
    expect(found.deck.revision).to.equal('r2');
    expect([...found.pictures.keys()]).to.deep.equal(['b.png']);
  });

  it('can be thrown away', async () => {
    const draft = draftOf('r1', ['r0']);
    await open().put(draft);
    await open().clear(draft);
    expect(await take('r0')).to.equal(undefined);
  });

  it('that somebody else wrote there is passed over', async () => {
    await open().put(
      draftOf('r1', ['r0'], { deck: { ...deckOf('r1'), settings: { type: 'mbo' } as never } }),
    );
    expect(await take('r0')).to.equal(undefined);
  });

  it('says that storage is denied, and does not throw', async () => {
    const denied = new DraftStore(() => {
      throw new DOMException('no', 'SecurityError');
    }, id);
    expect(await denied.put(draftOf('r1', ['r0']))).to.include({ ok: false, why: 'denied' });
    expect(await denied.take('r0')).to.include({ ok: false, why: 'denied' });
  });

  it('says that the disk is full, and works again when there is room', async () => {
    let full = true;
    const factory = {
      open: (...args: Parameters<IDBFactory['open']>) => {
        if (full) throw new DOMException('full', 'QuotaExceededError');
        return indexedDB.open(...args);
      },
    } as IDBFactory;
    const store = new DraftStore(() => factory, id);
    expect(await store.put(draftOf('r1', ['r0']))).to.include({ ok: false, why: 'full' });
    full = false;
    expect((await store.put(draftOf('r1', ['r0']))).ok).to.equal(true);
  });
});
