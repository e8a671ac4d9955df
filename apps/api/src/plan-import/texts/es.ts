import type { ImportTexts } from './import-texts';

export const ES: ImportTexts = {
  problems: {
    'file-empty': 'El archivo está vacío.',
    'file-too-large': 'El archivo tiene {{bytes}} bytes; se leen {{most}} como máximo.',
    'is-utf-16': 'El archivo está en UTF-16; guárdelo como «CSV UTF-8».',
    'not-utf-8':
      'El archivo no está en UTF-8: el byte {{place}} del archivo ({{byte}}) no forma parte de ningún carácter. Guárdelo como «CSV UTF-8».',
    'quotation-open': 'Unas comillas que se abren en esta línea no se cierran.',
    'quotation-inside':
      'Hay unas comillas dentro de una celda; ponga toda la celda entre comillas y escriba dobles las de dentro.',
    'column-missing': 'Falta la columna {{column}}.',
    'column-unknown': 'La columna {{column}} es desconocida.',
    'column-repeated': 'La columna {{column}} aparece más de una vez.',
    'no-rows': 'El archivo tiene un encabezado y ninguna actividad.',
    'column-count': 'Columnas de esta fila: {{count}} en lugar de {{wanted}}.',
    'number-invalid': 'El número {{value}} no es un número entero a partir de 1.',
    'number-unknown': 'El Plan no tiene la actividad {{number}}.',
    'number-repeated': 'El número {{value}} ya figura en la línea {{first}}.',
    'paragraph-invalid': 'El párrafo {{value}} no es un número entero a partir de 1; déjelo vacío si no se conoce.',
    'paragraph-repeated': 'El párrafo {{value}} ya figura en la línea {{first}}.',
    'paragraph-taken': 'El párrafo {{paragraph}} pertenece a la actividad {{holder}}, que no está en el archivo.',
    'goal-invalid': 'El objetivo {{value}} no es un número entero a partir de 1.',
    'goal-unknown': 'El Plan no tiene el objetivo {{goal}}.',
    'goal-wrong': 'La actividad {{number}} pertenece al objetivo {{right}}, no al objetivo {{goal}}.',
    'language-missing': 'Falta el título en {{language}} ({{column}}).',
    'title-too-long':
      'El título en {{language}} ({{column}}) tiene {{length}} caracteres; se admiten {{most}} como máximo.',
    'title-control-character': 'El título en {{language}} ({{column}}) contiene un carácter de control: {{value}}.',
    'title-characters-lost':
      'En el título en {{language}} ({{column}}) se perdieron letras antes de llegar aquí: {{value}}.',
    'title-misread':
      'El título en {{language}} ({{column}}) se leyó con una codificación equivocada antes de llegar aquí: {{value}}. Abra el original como UTF-8 y guárdelo de nuevo.',
    'title-spreadsheet-error':
      'El título en {{language}} ({{column}}) contiene un error de hoja de cálculo en lugar de un texto: {{value}}.',
    'title-placeholder': 'El título en {{language}} ({{column}}) no es un título: {{value}}.',
    'title-markup':
      'El título en {{language}} ({{column}}) contiene códigos de página web o de hoja de cálculo: {{value}}.',
    'title-wrong-script':
      'El título en {{language}} ({{column}}) no está escrito con las letras de esa lengua: {{value}}. ¿Se intercambiaron dos columnas?',
    'wording-unknown': 'La redacción {{value}} es desconocida; valores posibles: {{known}}.',
  },
  line: 'Línea {{line}}',
  nothingWritten: 'No se escribió nada. Problemas en {{file}}: {{problems}}.',
  change: 'Actividad {{number}}, {{field}}: {{from}} -> {{to}}',
  unknown: 'ninguno',
  unseen: '{{change}} (la diferencia no se ve)',
  dryRun: 'Ensayo: no se escribió nada. Cambios: {{changes}}; actividades: {{activities}}.',
  imported: 'Importado. Cambios: {{changes}}; actividades: {{activities}}.',
  exported: 'Escrito en {{file}}: {{activities}} actividades.',
};
