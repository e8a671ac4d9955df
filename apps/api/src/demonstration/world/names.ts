import { LANGUAGES, type Language, type OrganizationType } from '@opev/domain';

/** A text in English, French, Arabic, Spanish and Catalan, in this order. */
type InFive = readonly [en: string, fr: string, ar: string, es: string, ca: string];

/** Images that no organisation is likely to be called after; every name is marked as fictional besides. */
const MOTIFS: readonly InFive[] = [
  ['Paper Lantern', 'La Lanterne de papier', 'فانوس الورق', 'El Farol de Papel', 'El Fanal de Paper'],
  ['Three Bridges', 'Les Trois Ponts', 'الجسور الثلاثة', 'Los Tres Puentes', 'Els Tres Ponts'],
  ['Quiet River', 'La Rivière tranquille', 'النهر الهادئ', 'El Río Tranquilo', 'El Riu Tranquil'],
  ['Blue Door', 'La Porte bleue', 'الباب الأزرق', 'La Puerta Azul', 'La Porta Blava'],
  ['Seven Springs', 'Les Sept Sources', 'الينابيع السبعة', 'Los Siete Manantiales', 'Les Set Fonts'],
  ['Open Window', 'La Fenêtre ouverte', 'النافذة المفتوحة', 'La Ventana Abierta', 'La Finestra Oberta'],
  ['Morning Kite', 'Le Cerf-volant du matin', 'طائرة الصباح الورقية', 'La Cometa de la Mañana', 'L’Estel del Matí'],
  ['White Pebble', 'Le Galet blanc', 'الحصاة البيضاء', 'El Guijarro Blanco', 'El Còdol Blanc'],
  ['Almond Branch', 'La Branche d’amandier', 'غصن اللوز', 'La Rama de Almendro', 'La Branca d’Ametller'],
  ['Long Table', 'La Grande Table', 'المائدة الطويلة', 'La Mesa Larga', 'La Taula Llarga'],
  ['Copper Bell', 'La Cloche de cuivre', 'الجرس النحاسي', 'La Campana de Cobre', 'La Campana de Coure'],
  ['Wild Thyme', 'Le Thym sauvage', 'الزعتر البري', 'El Tomillo Silvestre', 'La Farigola Silvestre'],
  [
    'Spring Swallow',
    'L’Hirondelle du printemps',
    'سنونو الربيع',
    'La Golondrina de Primavera',
    'L’Oreneta de Primavera',
  ],
  ['Glass Boat', 'Le Bateau de verre', 'قارب الزجاج', 'El Barco de Cristal', 'El Vaixell de Vidre'],
  ['Hill Orchard', 'Le Verger de la colline', 'بستان التل', 'El Huerto de la Colina', 'L’Hort del Turó'],
  ['Evening Well', 'Le Puits du soir', 'بئر المساء', 'El Pozo de la Tarde', 'El Pou del Vespre'],
  ['Silver Reed', 'Le Roseau d’argent', 'القصبة الفضية', 'La Caña de Plata', 'La Canya de Plata'],
  ['Round Stone', 'La Pierre ronde', 'الحجر المستدير', 'La Piedra Redonda', 'La Pedra Rodona'],
  ['Painted Wall', 'Le Mur peint', 'الجدار الملوّن', 'El Muro Pintado', 'El Mur Pintat'],
  ['Sea Lavender', 'La Lavande de mer', 'خزامى البحر', 'La Lavanda de Mar', 'L’Espígol de Mar'],
  ['Green Shutter', 'Le Volet vert', 'الشباك الأخضر', 'La Persiana Verde', 'La Persiana Verda'],
  ['Little Harbour', 'Le Petit Port', 'الميناء الصغير', 'El Pequeño Puerto', 'El Petit Port'],
  ['Amber Moon', 'La Lune d’ambre', 'قمر العنبر', 'La Luna de Ámbar', 'La Lluna d’Ambre'],
  ['Fig Tree Lane', 'L’Allée du figuier', 'درب شجرة التين', 'La Senda de la Higuera', 'El Camí de la Figuera'],
  ['Clay Cup', 'La Tasse d’argile', 'كوب الفخار', 'La Taza de Barro', 'La Tassa de Fang'],
  ['North Wind', 'Le Vent du nord', 'ريح الشمال', 'El Viento del Norte', 'El Vent del Nord'],
  ['Woven Thread', 'Le Fil tissé', 'الخيط المنسوج', 'El Hilo Tejido', 'El Fil Teixit'],
  ['Tall Ladder', 'La Grande Échelle', 'السلّم العالي', 'La Escalera Alta', 'L’Escala Alta'],
  ['Hidden Garden', 'Le Jardin caché', 'الحديقة المخفية', 'El Jardín Escondido', 'El Jardí Amagat'],
  ['First Rain', 'La Première Pluie', 'المطر الأول', 'La Primera Lluvia', 'La Primera Pluja'],
  ['Crossing Paths', 'Les Chemins croisés', 'الدروب المتقاطعة', 'Los Caminos Cruzados', 'Els Camins Creuats'],
  ['Cotton Cloud', 'Le Nuage de coton', 'غيمة القطن', 'La Nube de Algodón', 'El Núvol de Cotó'],
  ['Salt Road', 'La Route du sel', 'طريق الملح', 'La Ruta de la Sal', 'La Ruta de la Sal'],
  ['Wooden Drum', 'Le Tambour de bois', 'الطبل الخشبي', 'El Tambor de Madera', 'El Tambor de Fusta'],
  ['Bright Anchor', 'L’Ancre claire', 'المرساة المضيئة', 'El Ancla Clara', 'L’Àncora Clara'],
  ['Honey Hive', 'La Ruche de miel', 'خلية العسل', 'La Colmena de Miel', 'El Rusc de Mel'],
  ['Yellow Bicycle', 'Le Vélo jaune', 'الدراجة الصفراء', 'La Bicicleta Amarilla', 'La Bicicleta Groga'],
  ['Patient Oak', 'Le Chêne patient', 'البلوطة الصبورة', 'El Roble Paciente', 'El Roure Pacient'],
  ['Old Compass', 'La Vieille Boussole', 'البوصلة القديمة', 'La Brújula Vieja', 'La Brúixola Vella'],
  ['Sunlit Step', 'La Marche ensoleillée', 'الدرجة المشمسة', 'El Peldaño Soleado', 'El Graó Assolellat'],
  ['Folded Letter', 'La Lettre pliée', 'الرسالة المطوية', 'La Carta Doblada', 'La Carta Plegada'],
  ['Second Chair', 'La Deuxième Chaise', 'الكرسي الثاني', 'La Segunda Silla', 'La Segona Cadira'],
];

const NOUNS: Readonly<Record<OrganizationType, readonly InFive[]>> = {
  ngo: [
    ['Association', 'Association', 'جمعية', 'Asociación', 'Associació'],
    ['Dialogue Centre', 'Centre de dialogue', 'مركز حوار', 'Centro de diálogo', 'Centre de diàleg'],
    ['Community Initiative', 'Initiative locale', 'مبادرة مجتمعية', 'Iniciativa vecinal', 'Iniciativa veïnal'],
  ],
  network: [['Network', 'Réseau', 'شبكة', 'Red', 'Xarxa']],
  'womens-organization': [
    ['Women’s Circle', 'Cercle de femmes', 'حلقة نساء', 'Círculo de mujeres', 'Cercle de dones'],
    ['Women’s House', 'Maison des femmes', 'دار نساء', 'Casa de mujeres', 'Casa de dones'],
  ],
  'youth-organization': [
    ['Youth Forum', 'Forum de jeunes', 'منتدى شباب', 'Foro juvenil', 'Fòrum jove'],
    ['Youth Club', 'Club de jeunes', 'نادي شباب', 'Club juvenil', 'Club jove'],
  ],
  'trade-union': [['Workers’ Union', 'Syndicat', 'نقابة', 'Sindicato', 'Sindicat']],
  university: [
    [
      'University Institute',
      'Institut universitaire',
      'معهد جامعي',
      'Instituto universitario',
      'Institut universitari',
    ],
  ],
  foundation: [['Foundation', 'Fondation', 'مؤسسة', 'Fundación', 'Fundació']],
  'social-movement': [
    ['Citizens’ Movement', 'Mouvement citoyen', 'حركة مواطنين', 'Movimiento ciudadano', 'Moviment ciutadà'],
  ],
  observatory: [['Observatory', 'Observatoire', 'مرصد', 'Observatorio', 'Observatori']],
  'public-body': [
    ['Municipal Library', 'Bibliothèque municipale', 'مكتبة بلدية', 'Biblioteca municipal', 'Biblioteca municipal'],
  ],
  other: [
    ['Theatre Company', 'Compagnie de théâtre', 'فرقة مسرح', 'Compañía de teatro', 'Companyia de teatre'],
    ['Community Radio', 'Radio associative', 'إذاعة مجتمعية', 'Radio comunitaria', 'Ràdio comunitària'],
  ],
};

/** What marks every name, in its own language, as that of an organisation that does not exist. */
export const FICTIONAL_MARKS: InFive = [
  'fictional',
  'organisation fictive',
  'منظمة خيالية',
  'organización ficticia',
  'organització fictícia',
];

/** A fictional name; `native` is for an organization that works in another language than English. */
export interface FictionalName {
  readonly english: string;
  readonly slug: string;
  nativeIn(language: Language): string | null;
}

/** Every name there can be for a type, each once. */
export function namesFor(type: OrganizationType): FictionalName[] {
  return MOTIFS.flatMap((motif) => NOUNS[type].map((noun) => nameOf(motif, noun)));
}

function nameOf(motif: InFive, noun: InFive): FictionalName {
  const plain = `${motif[0]} ${noun[0]}`;
  return {
    english: `${plain} (${FICTIONAL_MARKS[0]})`,
    slug: `fictional-${plain.toLowerCase().replaceAll('’', '').replaceAll(' ', '-')}`,
    nativeIn: (language) => {
      if (language === 'en') return null;
      const at = LANGUAGES.indexOf(language);
      // French sets its quotation marks off with spaces that do not break.
      const space = language === 'fr' ? '\u00a0' : '';
      return `${noun[at] ?? ''} «${space}${motif[at] ?? ''}${space}» (${FICTIONAL_MARKS[at] ?? ''})`;
    },
  };
}
