import type { ImportTexts } from './import-texts';

export const EN: ImportTexts = {
  problems: {
    'file-empty': 'The file is empty.',
    'file-too-large': 'The file has {{bytes}} bytes; at most {{most}} are read.',
    'is-utf-16': 'The file is in UTF-16; save it as "CSV UTF-8".',
    'not-utf-8':
      'The file is not in UTF-8: byte {{place}} of the file ({{byte}}) is no part of a character. Save it as "CSV UTF-8".',
    'quotation-open': 'A quotation mark that opens on this line is never closed.',
    'quotation-inside':
      'A quotation mark stands inside a cell; put the whole cell in quotation marks and write it twice inside.',
    'column-missing': 'The column {{column}} is missing.',
    'column-unknown': 'The column {{column}} is unknown.',
    'column-repeated': 'The column {{column}} is there more than once.',
    'no-rows': 'The file has a header and no activities.',
    'column-count': 'The row has {{count}} columns instead of {{wanted}}.',
    'number-invalid': 'The number {{value}} is not a whole number from 1 on.',
    'number-unknown': 'The Plan has no activity {{number}}.',
    'number-repeated': 'The number {{value}} stands on line {{first}} already.',
    'paragraph-invalid':
      'The paragraph {{value}} is not a whole number from 1 on; leave it empty when it is not known.',
    'paragraph-repeated': 'The paragraph {{value}} stands on line {{first}} already.',
    'paragraph-taken': 'The paragraph {{paragraph}} belongs to activity {{holder}}, which is not in the file.',
    'goal-invalid': 'The goal {{value}} is not a whole number from 1 on.',
    'goal-unknown': 'The Plan has no goal {{goal}}.',
    'goal-wrong': 'Activity {{number}} belongs to goal {{right}}, not to goal {{goal}}.',
    'language-missing': 'The title in {{language}} ({{column}}) is missing.',
    'title-too-long': 'The title in {{language}} ({{column}}) has {{length}} characters; at most {{most}} are allowed.',
    'title-control-character': 'The title in {{language}} ({{column}}) contains a control character: {{value}}.',
    'title-characters-lost':
      'In the title in {{language}} ({{column}}) letters were lost before it reached us: {{value}}.',
    'title-misread':
      'The title in {{language}} ({{column}}) was read in a wrong encoding before it reached us: {{value}}. Open the original as UTF-8 and save it again.',
    'title-spreadsheet-error':
      'The title in {{language}} ({{column}}) contains an error of a spreadsheet in place of a text: {{value}}.',
    'title-placeholder': 'The title in {{language}} ({{column}}) is no title: {{value}}.',
    'title-markup': 'The title in {{language}} ({{column}}) contains codes of a web page or a spreadsheet: {{value}}.',
    'title-wrong-script':
      'The title in {{language}} ({{column}}) is not in the letters of that language: {{value}}. Were two columns exchanged?',
    'wording-unknown': 'The wording {{value}} is unknown; it is one of {{known}}.',
  },
  line: 'Line {{line}}',
  nothingWritten: 'Nothing was written. Problems in {{file}}: {{problems}}.',
  change: 'Activity {{number}}, {{field}}: {{from}} -> {{to}}',
  unknown: 'none',
  unseen: '{{change}} (they differ only in what cannot be seen)',
  dryRun: 'Dry run: nothing was written. Changes: {{changes}}; activities: {{activities}}.',
  imported: 'Imported. Changes: {{changes}}; activities: {{activities}}.',
  exported: 'Written to {{file}}: {{activities}} activities.',
};
