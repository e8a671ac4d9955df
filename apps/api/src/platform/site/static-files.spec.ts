import { isNamedByContent } from './static-files';

describe('a file that readers may keep for ever', () => {
  it.each(['styles-P367ZN4H.css', 'main-BEMeEDZf.js', 'chunk-D5FfJH-N.js', 'chunk-_-0aZ9bQ.js'])('is %s', (name) => {
    expect(isNamedByContent(name)).toBe(true);
  });

  it.each(['mark.svg', 'en.json', 'main.js', 'index.csr.html', 'share-pictures.png', 'chunk-short.js'])(
    'is not %s',
    (name) => {
      expect(isNamedByContent(name)).toBe(false);
    },
  );
});
