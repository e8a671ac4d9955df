import type { ImportTexts } from './import-texts';

export const AR: ImportTexts = {
  problems: {
    'file-empty': 'الملف فارغ.',
    'file-too-large': 'حجم الملف بالبايت: {{bytes}}؛ والحد الأقصى المقروء: {{most}}.',
    'is-utf-16': 'الملف مرمَّز بـ UTF-16؛ احفظوه بصيغة "CSV UTF-8".',
    'not-utf-8':
      'الملف ليس بترميز UTF-8: البايت رقم {{place}} في الملف ({{byte}}) ليس جزءًا من أي حرف. احفظوه بصيغة "CSV UTF-8".',
    'quotation-open': 'علامة اقتباس تُفتح في هذا السطر ولا تُغلق.',
    'quotation-inside':
      'توجد علامة اقتباس داخل خلية؛ ضعوا الخلية كلها بين علامتي اقتباس واكتبوا العلامة الداخلية مرتين.',
    'column-missing': 'العمود {{column}} غير موجود.',
    'column-unknown': 'العمود {{column}} غير معروف.',
    'column-repeated': 'العمود {{column}} موجود أكثر من مرة.',
    'no-rows': 'في الملف سطر عناوين وليس فيه أي نشاط.',
    'column-count': 'عدد أعمدة هذا السطر {{count}} بدلًا من {{wanted}}.',
    'number-invalid': 'الرقم {{value}} ليس عددًا صحيحًا ابتداءً من 1.',
    'number-unknown': 'لا يوجد في الخطة نشاط رقمه {{number}}.',
    'number-repeated': 'الرقم {{value}} موجود من قبل في السطر {{first}}.',
    'paragraph-invalid': 'الفقرة {{value}} ليست عددًا صحيحًا ابتداءً من 1؛ اتركوها فارغة إن لم تكن معروفة.',
    'paragraph-repeated': 'الفقرة {{value}} موجودة من قبل في السطر {{first}}.',
    'paragraph-taken': 'الفقرة {{paragraph}} تخص النشاط {{holder}} غير الموجود في الملف.',
    'goal-invalid': 'الهدف {{value}} ليس عددًا صحيحًا ابتداءً من 1.',
    'goal-unknown': 'لا يوجد في الخطة هدف رقمه {{goal}}.',
    'goal-wrong': 'النشاط {{number}} تابع للهدف {{right}} لا للهدف {{goal}}.',
    'language-missing': 'العنوان باللغة {{language}} ({{column}}) غير موجود.',
    'title-too-long': 'عدد أحرف العنوان باللغة {{language}} ({{column}}): {{length}}؛ والحد الأقصى {{most}}.',
    'title-control-character': 'العنوان باللغة {{language}} ({{column}}) يحتوي على حرف تحكّم: {{value}}.',
    'title-characters-lost': 'ضاعت أحرف من العنوان باللغة {{language}} ({{column}}) قبل أن يصل إلينا: {{value}}.',
    'title-misread':
      'قُرئ العنوان باللغة {{language}} ({{column}}) بترميز خاطئ قبل أن يصل إلينا: {{value}}. افتحوا الأصل بترميز UTF-8 واحفظوه من جديد.',
    'title-spreadsheet-error':
      'العنوان باللغة {{language}} ({{column}}) يحتوي على خطأ من جدول البيانات بدلًا من نص: {{value}}.',
    'title-placeholder': 'ما في خانة العنوان باللغة {{language}} ({{column}}) ليس عنوانًا: {{value}}.',
    'title-markup': 'العنوان باللغة {{language}} ({{column}}) يحتوي على رموز صفحة ويب أو جدول بيانات: {{value}}.',
    'title-wrong-script':
      'العنوان باللغة {{language}} ({{column}}) غير مكتوب بحروف هذه اللغة: {{value}}. هل تبادل عمودان مكانيهما؟',
    'wording-unknown': 'نوع الصياغة {{value}} غير معروف؛ القيم الممكنة: {{known}}.',
  },
  line: 'السطر {{line}}',
  nothingWritten: 'لم يُكتب شيء. عدد المشكلات في {{file}}: {{problems}}.',
  change: 'النشاط {{number}}، {{field}}: {{from}} -> {{to}}',
  unknown: 'لا شيء',
  unseen: '{{change}} (الفرق بينهما لا يُرى)',
  dryRun: 'تجربة: لم يُكتب شيء. التغييرات: {{changes}}؛ الأنشطة: {{activities}}.',
  imported: 'تم الاستيراد. التغييرات: {{changes}}؛ الأنشطة: {{activities}}.',
  exported: 'كُتب في {{file}} هذا العدد من الأنشطة: {{activities}}.',
};
