import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { LANGUAGES, type Language, type LocalizedText } from '@opev/domain';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../problems/domain-error';

/** The requested language: `?lang=`, otherwise the best of Accept-Language, otherwise English. */
export const ReaderLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** See ReaderLanguage. An unknown `?lang=` is refused: a silent fallback would look like a missing translation. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: unknown };
  if (lang === undefined) return preferredLanguage(request.headers['accept-language']);
  const language = LANGUAGES.find((known) => known === lang);
  if (language) return language;
  throw new DomainError('invalid-input', {
    errors: [{ pointer: '?lang', code: 'unknown-value', detail: `One of ${LANGUAGES.join(', ')}.` }],
  });
}

/** The first of the Plan's languages (or of those in `offered`) in an Accept-Language header, by weight; English when there is none. */
export function preferredLanguage(header: string | undefined, offered: readonly Language[] = LANGUAGES): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { primary: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { primary } of wishes) {
    const language = offered.find((known) => known === primary);
    if (language) return language;
  }
  return 'en';
}

/** A text in a language; English, then whatever there is, where it is missing. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language] ?? text.en ?? Object.values(text)[0] ?? '';
}
