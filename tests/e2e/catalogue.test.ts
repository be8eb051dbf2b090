import { expect, test } from 'vitest';
import { bundleCatalogue } from '../golden/bundle';
import { catalogueOf } from '../golden/catalogue';
import { shippedScenarios } from '../golden/files';
import { siteUrl, withPage } from '../helpers/browser';
import { busy } from '../helpers/tiny';

test('the catalogue of games comes out the same in the browser', async () => {
  const scenarios = [busy(), ...shippedScenarios()];
  const code = await bundleCatalogue();
  const inBrowser = await withPage({}, async (page) => {
    await page.route('**/catalogue-of-games.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
    const address = new URL('catalogue-of-games.js', siteUrl()).href;
    // As text: the test runner would rewrite an import inside a function.
    return page.evaluate(`import(${JSON.stringify(address)}).then((m) => m.catalogueOf(${JSON.stringify(scenarios)}))`);
  });
  expect(inBrowser).toEqual(catalogueOf(scenarios));
});
