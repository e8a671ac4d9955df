import { REPORT_TEXT_FIELDS } from '@opev/domain';

/** The columns of a report that hold what its author wrote in words, for who plants some there. */
export const TEXT_COLUMNS = REPORT_TEXT_FIELDS.map((field) =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
);
