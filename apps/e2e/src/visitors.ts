import { test } from '@playwright/test';
import { STORY_LANGUAGES, Words, type StoryLanguage } from './words';

/** Somebody who reads the public site. */
export interface Visitor {
  readonly language: StoryLanguage;
  readonly words: Words;
  /** Of the window, in pixels. */
  readonly width: number;
}

const WIDTHS = [1280, 360];

/** Runs the same tests in English and Arabic, wide and on a phone. */
export function asEveryVisitor(tests: (visitor: Visitor) => void): void {
  for (const language of STORY_LANGUAGES) {
    for (const width of WIDTHS) {
      test.describe(`in ${language}, ${String(width)} px wide`, () => {
        test.use({ viewport: { width, height: 800 } });
        tests({ language, words: new Words(language), width });
      });
    }
  }
}
