import type { ImportTexts } from './import-texts';

export const FR: ImportTexts = {
  problems: {
    'file-empty': 'Le fichier est vide.',
    'file-too-large': 'Le fichier fait {{bytes}} octets ; {{most}} au plus sont lus.',
    'is-utf-16': 'Le fichier est en UTF-16 ; enregistrez-le au format « CSV UTF-8 ».',
    'not-utf-8':
      'Le fichier n’est pas en UTF-8 : l’octet {{place}} du fichier ({{byte}}) ne fait partie d’aucun caractère. Enregistrez-le au format « CSV UTF-8 ».',
    'quotation-open': 'Un guillemet ouvert sur cette ligne n’est jamais fermé.',
    'quotation-inside':
      'Un guillemet se trouve à l’intérieur d’une cellule ; mettez toute la cellule entre guillemets et doublez celui de l’intérieur.',
    'column-missing': 'La colonne {{column}} manque.',
    'column-unknown': 'La colonne {{column}} est inconnue.',
    'column-repeated': 'La colonne {{column}} figure plus d’une fois.',
    'no-rows': 'Le fichier a un en-tête mais aucune activité.',
    'column-count': 'Colonnes de cette ligne : {{count}} au lieu de {{wanted}}.',
    'number-invalid': 'Le numéro {{value}} n’est pas un nombre entier à partir de 1.',
    'number-unknown': 'Le Plan n’a pas d’activité {{number}}.',
    'number-repeated': 'Le numéro {{value}} figure déjà à la ligne {{first}}.',
    'paragraph-invalid':
      'Le paragraphe {{value}} n’est pas un nombre entier à partir de 1 ; laissez-le vide s’il n’est pas connu.',
    'paragraph-repeated': 'Le paragraphe {{value}} figure déjà à la ligne {{first}}.',
    'paragraph-taken': 'Le paragraphe {{paragraph}} est celui de l’activité {{holder}}, qui n’est pas dans le fichier.',
    'goal-invalid': 'L’objectif {{value}} n’est pas un nombre entier à partir de 1.',
    'goal-unknown': 'Le Plan n’a pas d’objectif {{goal}}.',
    'goal-wrong': 'L’activité {{number}} relève de l’objectif {{right}}, non de l’objectif {{goal}}.',
    'language-missing': 'Le titre en {{language}} ({{column}}) manque.',
    'title-too-long':
      'Le titre en {{language}} ({{column}}) compte {{length}} caractères ; {{most}} au plus sont admis.',
    'title-control-character': 'Le titre en {{language}} ({{column}}) contient un caractère de contrôle : {{value}}.',
    'title-characters-lost':
      'Dans le titre en {{language}} ({{column}}), des lettres ont été perdues avant de nous parvenir : {{value}}.',
    'title-misread':
      'Le titre en {{language}} ({{column}}) a été lu dans un mauvais encodage avant de nous parvenir : {{value}}. Ouvrez l’original en UTF-8 et enregistrez-le de nouveau.',
    'title-spreadsheet-error':
      'Le titre en {{language}} ({{column}}) contient une erreur de tableur à la place d’un texte : {{value}}.',
    'title-placeholder': 'Le titre en {{language}} ({{column}}) n’en est pas un : {{value}}.',
    'title-markup': 'Le titre en {{language}} ({{column}}) contient des codes de page web ou de tableur : {{value}}.',
    'title-wrong-script':
      'Le titre en {{language}} ({{column}}) n’est pas écrit dans les lettres de cette langue : {{value}}. Deux colonnes ont-elles été échangées ?',
    'wording-unknown': 'La formulation {{value}} est inconnue ; valeurs possibles : {{known}}.',
  },
  line: 'Ligne {{line}}',
  nothingWritten: 'Rien n’a été écrit. Problèmes dans {{file}} : {{problems}}.',
  change: 'Activité {{number}}, {{field}} : {{from}} -> {{to}}',
  unknown: 'aucun',
  unseen: '{{change}} (la différence ne se voit pas à l’œil)',
  dryRun: 'Essai : rien n’a été écrit. Changements : {{changes}} ; activités : {{activities}}.',
  imported: 'Importé. Changements : {{changes}} ; activités : {{activities}}.',
  exported: 'Écrit dans {{file}} : {{activities}} activités.',
};
