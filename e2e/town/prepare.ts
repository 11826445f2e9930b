// Fills the demo town once; every file of tests then begins with a copy of it.

import { emptyFolder, removeFolder, startTown } from './town';

export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await emptyFolder();
  const begun = Date.now();
  const town = await startTown(folder);
  await town.stop();
  console.log(`The demo town was filled in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  process.env.MEDVIRK_E2E_FILLED = folder;
  return () => removeFolder(folder);
}
