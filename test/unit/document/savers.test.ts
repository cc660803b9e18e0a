import { describe, expect, it } from 'vitest';
import {
  FilePickerSaver,
  SaverChain,
  type FilePicker,
  type Saved,
  type Saver,
} from '../../../src/document/savers.js';

const FILE = { name: 'deck.html', type: 'text/html', contents: 'inhoud' };
const fault = (name: string) => Object.assign(new Error(name), { name });

/** A picker whose file can be made to fail at a step. */
function picker(failing: Partial<Record<'pick' | 'create' | 'write' | 'close', Error>> = {}) {
  const written: unknown[] = [];
  let asked = 0;
  const fail = (step: keyof typeof failing) => {
    if (failing[step] !== undefined) throw failing[step];
  };
  const window: FilePicker = {
    async showSaveFilePicker() {
      asked += 1;
      fail('pick');
      return {
        name: 'eigen naam.html',
        async createWritable() {
          fail('create');
          return {
            async write(data: unknown) {
              fail('write');
              written.push(data);
            },
            async close() {
              fail('close');
            },
            async abort() {},
          } as unknown as FileSystemWritableFileStream;
        },
      };
    },
  };
  return { window, written, failing, asked: () => asked };
}

const other: Saver = { canSave: () => true, save: async ({ name }) => ({ kind: 'started', name }) };

describe('saving with the file picker', () => {
  it('asks once, and writes to the same file from then on', async () => {
    const { window, written, asked } = picker();
    const saver = new FilePickerSaver(window);
    expect(await saver.save(FILE)).toEqual({ kind: 'written', name: 'eigen naam.html' });
    expect(await saver.save({ ...FILE, contents: 'nieuw' })).toMatchObject({ kind: 'written' });
    expect(written).toEqual(['inhoud', 'nieuw']);
    expect(asked()).toBe(1);
  });

  it('is not there in a browser without one', () => {
    expect(new FilePickerSaver({}).canSave()).toBe(false);
  });

  it('tells that it was cancelled, and then nothing else is tried', async () => {
    const { window } = picker({ pick: fault('AbortError') });
    expect(await new SaverChain([new FilePickerSaver(window), other]).save(FILE)).toEqual({
      kind: 'cancelled',
    });
  });

  it.each(['write', 'close'] as const)('says that the disk is full when %s fails', async (step) => {
    const { window } = picker({ [step]: fault('QuotaExceededError') });
    const saved = await new SaverChain([new FilePickerSaver(window), other]).save(FILE);
    expect(saved).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('schijf is vol') as string,
    });
  });

  it('asks again after a file that has gone', async () => {
    const { window, failing, asked } = picker();
    const saver = new FilePickerSaver(window);
    await saver.save(FILE);
    failing.create = fault('NotFoundError');
    expect((await saver.save(FILE)).kind).toBe('failed');
    delete failing.create;
    expect((await saver.save(FILE)).kind).toBe('written');
    expect(asked()).toBe(2);
  });
});

describe('the chain', () => {
  it.each(['SecurityError', 'NotAllowedError'])('leaves it to the next after a %s', async (name) => {
    const { window } = picker({ pick: fault(name) });
    expect(await new SaverChain([new FilePickerSaver(window), other]).save(FILE)).toEqual({
      kind: 'started',
      name: 'deck.html',
    });
  });

  it('passes over who cannot', async () => {
    const never: Saver = { canSave: () => false, save: async (): Promise<Saved> => ({ kind: 'cancelled' }) };
    expect((await new SaverChain([never, other]).save(FILE)).kind).toBe('started');
    expect(new SaverChain([never]).canSave()).toBe(false);
    expect(await new SaverChain([never]).save(FILE)).toMatchObject({ kind: 'failed' });
  });
});
