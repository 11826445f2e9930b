// Collects everything the pages load into dist/: Designsystemet, the municipality's theme, the font, our own files.
// Plain Node, no bundler and no network: what is not in node_modules or here does not exist.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const modules = join(here, 'node_modules');
const at = (...parts) => join(here, ...parts);

mkdirSync(dist, { recursive: true });

/** Comments are for the people who read the source; the browser does without them. */
const squeeze = (css) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s+/gm, '').replace(/\n{2,}/g, '\n');

/** All files of a folder with the ending, in the order of their names, as one text. */
const joined = (folder, ending) =>
  readdirSync(at(folder)).filter((name) => name.endsWith(ending)).sort().map((name) => readFileSync(at(folder, name), 'utf8')).join('\n');

function copy(from, name) {
  if (!existsSync(from)) throw new Error(`${from} is missing: run npm ci first`);
  cpSync(from, join(dist, name));
}

/** Designsystemet's token tool needs some seconds, so the theme is made again only when its settings changed. */
function theme() {
  const config = readFileSync(at('designsystemet.config.json'));
  const [name] = Object.keys(JSON.parse(config).themes);
  const tool = join(modules, '@digdir/designsystemet/dist/bin/designsystemet.js');
  const version = readFileSync(join(modules, '@digdir/designsystemet/package.json'));
  const mark = createHash('sha256').update(config).update(version).digest('hex');
  const marked = at('.theme/mark');
  if (!existsSync(marked) || readFileSync(marked, 'utf8') !== mark) {
    const run = (...args) => execFileSync(process.execPath, [tool, 'tokens', ...args], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
    run('create', '--config', 'designsystemet.config.json');
    run('build', '--tokens', '.tokens', '--out-dir', '.theme', '--clean');
    writeFileSync(marked, mark);
  }
  writeFileSync(join(dist, 'theme.css'), squeeze(readFileSync(at('.theme', `${name}.css`), 'utf8')));
}

// Our reset lies in a layer below Designsystemet's, so it must be named before theirs.
const reset = readFileSync(at('css/reset.css'), 'utf8');
writeFileSync(join(dist, 'ds.css'), squeeze(reset) + readFileSync(join(modules, '@digdir/designsystemet-css/dist/src/index.css'), 'utf8'));
// The map that belongs to the script is not served, so the line that asks for it goes.
const components = readFileSync(join(modules, '@digdir/designsystemet-web/dist/umd/index.js'), 'utf8');
writeFileSync(join(dist, 'ds-web.js'), components.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'));
theme();
for (const subset of ['latin', 'latin-ext']) {
  copy(join(modules, `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`), `inter-${subset}.woff2`);
}
// Reads tickets where the browser itself cannot.
copy(join(modules, 'jsqr/dist/jsQR.js'), 'jsqr.js');
copy(at('css/fonts.css'), 'fonts.css');
copy(at('css/print.css'), 'print.css');
writeFileSync(join(dist, 'app.css'), squeeze(joined('css/app', '.css')));
writeFileSync(join(dist, 'app.js'), joined('js/app', '.js'));
for (const name of readdirSync(at('img'))) copy(at('img', name), name);
// Scripts that stand alone (the host's page, the door and their service worker) lie beside js/app; what several of them
// share is put in front of those that name it.
const device = readFileSync(at('js/parts/device.js'), 'utf8');
for (const name of readdirSync(at('js')).filter((entry) => entry.endsWith('.js'))) {
  const script = readFileSync(at('js', name), 'utf8');
  writeFileSync(join(dist, name), script.includes('medvirkDevice') ? `${device}\n${script}` : script);
}

const kilobytes = (name) => `${(readFileSync(join(dist, name)).length / 1024).toFixed(0).padStart(5)} kB  ${name}`;
console.log(readdirSync(dist).sort().map(kilobytes).join('\n'));
