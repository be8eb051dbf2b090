/**
 * Phaser does not tree-shake: its full build is 353 kB gzipped, more than the rest of the game together. For production
 * this plugin puts `phaser` together from the sources it ships: its own core list plus what the table uses, WebGL only,
 * without its sound and its loaders of sounds and scripts. The types stay those of the full build, so whatever the table uses must be
 * listed here; tests/e2e/phaser-build.test.ts compares the two.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const sources = join(dirname(fileURLToPath(import.meta.resolve('phaser/package.json'))), 'src');

/** Folder and class of game objects beyond those of Phaser's core list (Graphics, Image, Layer, Sprite, Text). */
const GAME_OBJECTS: readonly (readonly [folder: string, name: string])[] = [
  ['container', 'Container'],
  ['rendertexture', 'RenderTexture'],
  ['tilesprite', 'TileSprite'],
  ['zone', 'Zone'],
];

/** Shapes live one folder down and share a base. */
const SHAPES: readonly string[] = ['Rectangle'];

/** Parts of the namespace beyond the core list: path in `Phaser`, path in its sources. */
const PARTS: readonly (readonly [name: string, source: string])[] = [
  ['Geom.Rectangle', 'geom/rectangle/Rectangle'],
  ['Display.Color', 'display/color'],
  ['Math.Clamp', 'math/Clamp'],
  ['Math.Linear', 'math/Linear'],
  ['Math.Easing', 'math/easing'],
  ['Math.Percent', 'math/Percent'],
  ['Math.Wrap', 'math/Wrap'],
];

/** What Phaser's own build replaces: `typeof X` stands for a literal. */
const FLAGS: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: false,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

/**
 * What Phaser's own lists take in and the table never names: loaders of sounds, scripts and plugins, devices other than those
 * of the page, the list of shaders beside the nodes that bring their own, layers of whole tile maps and sprite clouds, noise,
 * search trees, timelines. A part that is needed after all would be missed by the browser tests at once.
 */
const LEFT_OUT = new RegExp(
  `(?:^|/)(?:${[
    'filetypes/(?:Audio|AudioSprite|HTML5Audio|Plugin|Script|MultiAtlas|AnimationJSON)File',
    'gamepad',
    'keyboard',
    'shaders',
    'SubmitterSpriteGPULayer',
    'HashSimplex',
    'RTree',
    'Timeline',
    'PCTDecode',
  ].join('|')})$`,
);

const ENTRY = '\0phaser-core.cjs';

function requirePath(source: string): string {
  const found = [`${source}.js`, `${source}/index.js`].map((file) => join(sources, file)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`Phaser has no source ${source}; see src/cli/phaser-plugin.ts`);
  return `require(${JSON.stringify(found)})`;
}

/** The module that stands in for `phaser`. */
export function phaserEntry(): string {
  const lines = [`var Phaser = ${requirePath('phaser-core')};`];
  const put = (name: string, source: string): void => {
    const path = name.split('.');
    for (let depth = 1; depth < path.length; depth += 1) {
      const parent = `Phaser.${path.slice(0, depth).join('.')}`;
      lines.push(`${parent} = ${parent} || {};`);
    }
    lines.push(`Phaser.${name} = ${requirePath(source)};`);
  };
  for (const [folder, name] of GAME_OBJECTS) {
    put(`GameObjects.${name}`, `gameobjects/${folder}/${name}`);
    put(`GameObjects.Factories.${name}`, `gameobjects/${folder}/${name}Factory`);
  }
  put('GameObjects.Shape', 'gameobjects/shape/Shape');
  for (const shape of SHAPES) {
    put(`GameObjects.${shape}`, `gameobjects/shape/${shape.toLowerCase()}/${shape}`);
    put(`GameObjects.Factories.${shape}`, `gameobjects/shape/${shape.toLowerCase()}/${shape}Factory`);
  }
  put('Loader.FileTypes.SVGFile', 'loader/filetypes/SVGFile');
  for (const [name, source] of PARTS) put(name, source);
  lines.push('module.exports = Phaser;');
  return lines.join('\n');
}

export function phaserCore(): Plugin {
  return {
    name: 'phaser-core',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? ENTRY : null),
    load: (id) => (id === ENTRY ? phaserEntry() : null),
    transform: {
      filter: { id: /phaser\/src\/.*\.js$/ },
      handler(code) {
        const replaced = code
          .replace(/\btypeof ([A-Z][A-Z0-9_]+)\b(?!\s*[!=]==?)/g, (all, flag: string) => (flag in FLAGS ? String(FLAGS[flag]) : all))
          .replace(/^[ \t]*\w+: require\('([^']+)'\),?[ \t]*$/gm, (line, path: string) => (LEFT_OUT.test(path) ? '' : line))
          .replace(/^global\.Phaser = Phaser;$/m, '');
        return { code: replaced, map: null };
      },
    },
  };
}
