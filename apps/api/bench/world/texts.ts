/** Parts of sentences that reports are put together from, in the five languages: some thousand different ones in each. */
export const SENTENCE_PARTS = {
  en: [
    ['Held', 'Organised', 'Prepared', 'Repeated', 'Hosted', 'Evaluated', 'Planned'],
    [
      'workshops',
      'open meetings',
      'a seminar',
      'a street theatre play',
      'radio programmes',
      'a study',
      'a summer camp',
    ],
    ['with teachers', 'with young people', 'with families', 'with journalists', 'with women farmers', 'with students'],
    ['on dialogue', 'on online hatred', 'on citizenship', 'on memory', 'on media literacy', 'on mediation'],
    ['in the old town', 'in three schools', 'at the port', 'in the valley', 'at the university', 'in the library'],
  ],
  fr: [
    ['Tenue', 'Organisation', 'Préparation', 'Reprise', 'Accueil', 'Évaluation'],
    ["d'ateliers", 'de rencontres ouvertes', "d'un séminaire", "d'une pièce de théâtre", "d'émissions de radio"],
    ['avec des enseignants', 'avec des jeunes', 'avec des familles', 'avec des journalistes', 'avec des étudiantes'],
    ['sur le dialogue', 'sur la haine en ligne', 'sur la citoyenneté', 'sur la mémoire', 'sur la médiation'],
    ['dans la vieille ville', 'dans trois écoles', 'au port', 'dans la vallée', "à l'université", 'à la bibliothèque'],
  ],
  ar: [
    ['عقدنا', 'نظّمنا', 'أعددنا', 'كرّرنا', 'استضفنا', 'قيّمنا'],
    ['ورشات عمل', 'لقاءات مفتوحة', 'ندوة', 'مسرحية في الشارع', 'برامج إذاعية', 'دراسة'],
    ['مع معلمين', 'مع شباب', 'مع عائلات', 'مع صحفيين', 'مع طالبات'],
    ['حول الحوار', 'حول الكراهية على الإنترنت', 'حول المواطنة', 'حول الذاكرة', 'حول الوساطة'],
    ['في المدينة القديمة', 'في ثلاث مدارس', 'في الميناء', 'في الوادي', 'في الجامعة', 'في المكتبة'],
  ],
  es: [
    ['Celebramos', 'Organizamos', 'Preparamos', 'Repetimos', 'Acogimos', 'Evaluamos'],
    ['talleres', 'encuentros abiertos', 'un seminario', 'teatro de calle', 'programas de radio', 'un estudio'],
    ['con docentes', 'con jóvenes', 'con familias', 'con periodistas', 'con estudiantes'],
    ['sobre el diálogo', 'sobre el odio en línea', 'sobre ciudadanía', 'sobre la memoria', 'sobre mediación'],
    ['en el casco antiguo', 'en tres escuelas', 'en el puerto', 'en el valle', 'en la universidad'],
  ],
  ca: [
    ['Vam fer', 'Vam organitzar', 'Vam preparar', 'Vam repetir', 'Vam acollir', 'Vam avaluar'],
    ['tallers', 'trobades obertes', 'un seminari', 'teatre de carrer', 'programes de ràdio', 'un estudi'],
    ['amb docents', 'amb joves', 'amb famílies', 'amb periodistes', 'amb estudiants'],
    ['sobre el diàleg', "sobre l'odi en línia", 'sobre ciutadania', 'sobre la memòria', 'sobre mediació'],
    ['al nucli antic', 'a tres escoles', 'al port', 'a la vall', 'a la universitat', 'a la biblioteca'],
  ],
} as const;
