import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { anOrganization } from '../../../test/factories';
import { FiguresStore } from '../../figures/figures.store';

describe('an organization whose name is long', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it.each([101, 200])('has its page under an address of %i letters', async (length) => {
    const slug = 'the-federation-of-'.padEnd(length, 'x');
    await anOrganization(test.app.get(DataSource), { slug });
    await test.app.get(FiguresStore).refresh();
    for (const url of [`/api/v1/organizations/${slug}`, `/api/v1/commitments?organization=${slug}`])
      expect([url, (await test.app.inject(url)).statusCode]).toEqual([url, 200]);
  });
});
