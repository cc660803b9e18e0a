/** A process of its own for the voters: they must not take the time of what is measured. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('voters.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.on('message', ({ act, options }) => {
  module.acts[act](options).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: String(error?.stack ?? error) }),
  );
});
process.send({ result: 'here' });
