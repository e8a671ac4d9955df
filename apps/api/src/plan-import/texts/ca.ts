import type { ImportTexts } from './import-texts';

export const CA: ImportTexts = {
  problems: {
    'file-empty': 'El fitxer és buit.',
    'file-too-large': 'El fitxer té {{bytes}} bytes; se’n llegeixen {{most}} com a màxim.',
    'is-utf-16': 'El fitxer és en UTF-16; deseu-lo com a «CSV UTF-8».',
    'not-utf-8':
      'El fitxer no és en UTF-8: el byte {{place}} del fitxer ({{byte}}) no forma part de cap caràcter. Deseu-lo com a «CSV UTF-8».',
    'quotation-open': 'Unes cometes que s’obren en aquesta línia no es tanquen.',
    'quotation-inside':
      'Hi ha unes cometes dins d’una cel·la; poseu tota la cel·la entre cometes i escriviu dobles les de dins.',
    'column-missing': 'Falta la columna {{column}}.',
    'column-unknown': 'La columna {{column}} és desconeguda.',
    'column-repeated': 'La columna {{column}} hi és més d’una vegada.',
    'no-rows': 'El fitxer té una capçalera i cap activitat.',
    'column-count': 'Columnes d’aquesta fila: {{count}} en lloc de {{wanted}}.',
    'number-invalid': 'El número {{value}} no és un nombre enter a partir d’1.',
    'number-unknown': 'El Pla no té l’activitat {{number}}.',
    'number-repeated': 'El número {{value}} ja és a la línia {{first}}.',
    'paragraph-invalid': 'El paràgraf {{value}} no és un nombre enter a partir d’1; deixeu-lo buit si no es coneix.',
    'paragraph-repeated': 'El paràgraf {{value}} ja és a la línia {{first}}.',
    'paragraph-taken': 'El paràgraf {{paragraph}} és de l’activitat {{holder}}, que no és al fitxer.',
    'goal-invalid': 'L’objectiu {{value}} no és un nombre enter a partir d’1.',
    'goal-unknown': 'El Pla no té l’objectiu {{goal}}.',
    'goal-wrong': 'L’activitat {{number}} pertany a l’objectiu {{right}}, no a l’objectiu {{goal}}.',
    'language-missing': 'Falta el títol en {{language}} ({{column}}).',
    'title-too-long':
      'El títol en {{language}} ({{column}}) té {{length}} caràcters; se n’admeten {{most}} com a màxim.',
    'title-control-character': 'El títol en {{language}} ({{column}}) conté un caràcter de control: {{value}}.',
    'title-characters-lost':
      'En el títol en {{language}} ({{column}}) es van perdre lletres abans d’arribar aquí: {{value}}.',
    'title-misread':
      'El títol en {{language}} ({{column}}) es va llegir amb una codificació equivocada abans d’arribar aquí: {{value}}. Obriu l’original com a UTF-8 i deseu-lo de nou.',
    'title-spreadsheet-error':
      'El títol en {{language}} ({{column}}) conté un error de full de càlcul en lloc d’un text: {{value}}.',
    'title-placeholder': 'El títol en {{language}} ({{column}}) no és cap títol: {{value}}.',
    'title-markup': 'El títol en {{language}} ({{column}}) conté codis de pàgina web o de full de càlcul: {{value}}.',
    'title-wrong-script':
      'El títol en {{language}} ({{column}}) no és escrit amb les lletres d’aquesta llengua: {{value}}. S’han intercanviat dues columnes?',
    'wording-unknown': 'La redacció {{value}} és desconeguda; valors possibles: {{known}}.',
  },
  line: 'Línia {{line}}',
  nothingWritten: 'No s’ha escrit res. Problemes a {{file}}: {{problems}}.',
  change: 'Activitat {{number}}, {{field}}: {{from}} -> {{to}}',
  unknown: 'cap',
  unseen: '{{change}} (la diferència no es veu)',
  dryRun: 'Assaig: no s’ha escrit res. Canvis: {{changes}}; activitats: {{activities}}.',
  imported: 'Importat. Canvis: {{changes}}; activitats: {{activities}}.',
  exported: 'Escrit a {{file}}: {{activities}} activitats.',
};
