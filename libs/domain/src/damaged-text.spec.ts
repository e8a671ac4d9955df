import { damageOf, type Damage } from './damaged-text';
import type { Language } from './vocabulary';

/** Simulates UTF-8 decoded with a wrong encoding. */
const misread = (text: string, as: string): string => new TextDecoder(as).decode(new TextEncoder().encode(text));

describe('what was lost of a text before it reached us', () => {
  it.each<[string, Language, Damage]>([
    ['????', 'fr', 'characters-lost'],
    ['Prot?ger les jeunes', 'fr', 'characters-lost'],
    ['?tudier', 'fr', 'characters-lost'],
    ['Prot\ufffdger', 'fr', 'characters-lost'],
    ['A \ue000 sign', 'en', 'characters-lost'],
    ['Ã‰tudier', 'fr', 'misread'],
    [misread('Étudier l’égalité', 'windows-1252'), 'fr', 'misread'],
    [misread('Formación de jóvenes', 'iso-8859-1'), 'es', 'misread'],
    [misread('Formació', 'macintosh'), 'ca', 'misread'],
    [misread('تعزيز دور المرأة', 'windows-1252'), 'ar', 'misread'],
    [misread('تعزيز دور المرأة', 'windows-1256'), 'ar', 'misread'],
    ['#REF!', 'en', 'spreadsheet-error'],
    ['#N/A', 'ar', 'spreadsheet-error'],
    ['#¿NOMBRE?', 'es', 'spreadsheet-error'],
    ['########', 'ca', 'spreadsheet-error'],
    ['Err:502', 'en', 'spreadsheet-error'],
    ['N/A', 'en', 'placeholder'],
    ['n.a.', 'fr', 'placeholder'],
    ['undefined', 'en', 'placeholder'],
    ['À traduire', 'fr', 'placeholder'],
    ['—', 'ca', 'placeholder'],
    ['12', 'en', 'placeholder'],
    ['L&#39;&eacute;galit&eacute;', 'fr', 'markup'],
    ['Peace<br/>for all', 'en', 'markup'],
    ['Peace_x000D_', 'en', 'markup'],
    ['تعزيز دور المرأة', 'en', 'wrong-script'],
    ['Strengthen the role of women', 'ar', 'wrong-script'],
    ['Укрепление роли женщин', 'fr', 'wrong-script'],
  ])('%j, said to be in %s: %s', (text, language, damage) => {
    expect(damageOf(text, language)).toBe(damage);
  });

  it.each<[string, Language]>([
    ['Qui protège qui ?', 'fr'],
    ['¿Qué hacer?', 'es'],
    ['SOCIÉTÉ\u00a0: PROTÉGER « L’ÉGALITÉ »', 'fr'],
    ['Col·laboració, MÓN ÀRAB I FUNCIÓ', 'ca'],
    ['Âge et éducation, naïveté, œuvres', 'fr'],
    ['دعم OPEV والمنظمات', 'ar'],
    ['حفظ… والوعظ', 'ar'],
    ['See https://example.org/?a=1&copy;=2', 'en'],
    ['Media & dialogue, 50% women', 'en'],
    ['Non-violence', 'fr'],
  ])('nothing of %j (%s)', (text, language) => {
    expect(damageOf(text, language)).toBeNull();
  });
});
