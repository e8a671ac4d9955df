import { LONGEST_TITLE, readPlanFile } from './plan-file';
import { LARGEST_FILE } from './plan-text';
import { problemText } from './problem-text';

const HEADER = 'number,paragraph,goal,title_en,title_fr,title_ar,title_es,title_ca,wording';
const ROW = '12,58,2,Agree,Convenir,اتفاق,Acordar,Acordar,official';

function read(...lines: string[]): ReturnType<typeof readPlanFile> {
  return readPlanFile(Buffer.from(lines.join('\n')));
}

function sentencesOf({ problems }: ReturnType<typeof readPlanFile>): [number | null, string][] {
  return problems.map((problem) => [problem.line, problemText(problem, 'en')]);
}

function problemsOf(...lines: string[]): unknown[] {
  return read(...lines).problems.map(({ line, code }) => [line, code]);
}

describe('reading a file of wording', () => {
  it('reads an activity with its five titles', () => {
    expect(read(HEADER, ROW)).toEqual({
      rows: [
        {
          line: 2,
          number: 12,
          paragraph: 58,
          goal: 2,
          title: { en: 'Agree', fr: 'Convenir', ar: 'اتفاق', es: 'Acordar', ca: 'Acordar' },
          wording: 'official',
        },
      ],
      problems: [],
    });
  });

  it('takes an empty paragraph for an unknown one', () => {
    expect(read(HEADER, ROW.replace(',58,', ',,')).rows[0]?.paragraph).toBeNull();
  });

  it.each([
    ['a byte order mark', `\ufeff${HEADER}\n${ROW}\n`],
    ['lines that end in CRLF', `${HEADER}\r\n${ROW}\r\n`],
    ['lines that end in CR alone', `${HEADER}\r${ROW}\r`],
    ['blank lines and blank rows', `${HEADER}\n\n,,,,,,,,\n${ROW}\n\n`],
    ['blanks around cells', `${HEADER}\n 12 , 58 , 2 , Agree , Convenir , اتفاق , Acordar , Acordar , official`],
  ])('accepts %s', (_, text) => {
    const { rows, problems } = readPlanFile(Buffer.from(text));
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ number: 12, title: { en: 'Agree', ca: 'Acordar' } }]);
  });

  it.each([';', '\t'])(
    'accepts %j between the columns, as spreadsheets write it, with quoted ones inside a cell',
    (separator) => {
      const row = [
        '12',
        '58',
        '2',
        `"Agree${separator} early"`,
        'Convenir, tôt',
        'اتفاق',
        'Acordar',
        'Acordar',
        'official',
      ];
      const { rows, problems } = read(HEADER.replaceAll(',', separator), row.join(separator));
      expect(problems).toEqual([]);
      expect(rows[0]?.title).toMatchObject({
        en: separator === ';' ? 'Agree; early' : 'Agree early',
        fr: 'Convenir, tôt',
      });
    },
  );

  it('accepts the columns in any order', () => {
    expect(
      read('wording,number,goal,title_ca,title_es,title_ar,title_fr,title_en,paragraph', 'working,1,1,ca,es,نص,fr,en,7')
        .rows,
    ).toMatchObject([{ number: 1, paragraph: 7, title: { en: 'en', ca: 'ca' }, wording: 'working' }]);
  });

  it('keeps quotation marks and makes one line of a title with breaks', () => {
    expect(
      read(HEADER, '12,,2,"Agree ""early""\n with all","Convenir, tôt",اتفاق,Acordar,Acordar,working').rows[0]?.title,
    ).toMatchObject({
      en: 'Agree "early" with all',
      fr: 'Convenir, tôt',
    });
  });

  it.each(['\n', '\r\n'])('counts lines through cells with breaks (%j)', (end) => {
    const rows = [
      HEADER,
      '1,,1,"two',
      'lines",b,نص,d,e,working',
      '',
      'x,,1,a,b,نص,d,e,working',
      '2,,1,"a',
      '',
      'b",b,نص,d,e,nonsense',
    ];
    const { problems } = readPlanFile(Buffer.from(rows.join(end)));
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [5, 'number-invalid'],
      [6, 'wording-unknown'],
    ]);
  });
});

describe('reading a file as spreadsheets write it', () => {
  const COLUMNS = HEADER.split(',');

  it.each([
    ['empty columns at the end', `${HEADER},,\n${ROW},,\n`],
    ['empty columns that only rows have', `${HEADER}\n${ROW},,\n`],
    ['an empty column in between', `${HEADER.replace('goal', ',goal')}\n${ROW.replace(',2,', ',,2,')}`],
    ['the hint of the separator', `sep=;\n${HEADER.replaceAll(',', ';')}\n${ROW.replaceAll(',', ';')}`],
    ['the hint of a comma, filled up', `"sep=,",,,,,,,,\r\n${HEADER}\r\n${ROW}`],
    ['names in another case', `${HEADER.toUpperCase()}\n${ROW.replace('official', 'OFFICIAL')}`],
    ['names with blanks', `${COLUMNS.map((name) => name.replace('_', ' ')).join(',')}\n${ROW}`],
    ['a paragraph with its sign', `${HEADER}\n${ROW.replace('58', '§ 58')}`],
    ['digits of another script', `${HEADER}\n${ROW.replace('12,58,2', '١٢,§٥٨,２')}`],
    ['whole numbers with a fraction of zero', `${HEADER}\n${ROW.replace('12,58,2', '12.0,58.0,2.0')}`],
    [
      'marks that nobody sees',
      `${HEADER.replace('goal', '\u200fgoal')}\n${ROW.replace('12,58,', '\u200f12,58\u200e,')}`,
    ],
  ])('with %s', (_, text) => {
    const { rows, problems } = readPlanFile(Buffer.from(text));
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { number: 12, paragraph: 58, goal: 2, title: { en: 'Agree', ca: 'Acordar' }, wording: 'official' },
    ]);
  });

  it('and with as many rows as a file can have', () => {
    const { problems } = readPlanFile(Buffer.from(`${HEADER}\n${'x\n'.repeat(150_000)}`));
    expect(problems).toHaveLength(150_000);
  });

  it('counts the line of the hint', () => {
    expect(problemsOf('sep=,', HEADER, ROW.replace('12', 'x'))).toEqual([[3, 'number-invalid']]);
  });

  it('takes titles as they are kept: composed, without what nobody sees', () => {
    const [row] = read(
      HEADER,
      ROW.replace('Convenir', '\u200eE\u0301tu\u00addier\u200b').replace('اتفاق', '\u200fا\u0654مل'),
    ).rows;
    expect(row?.title).toMatchObject({ fr: 'Étudier', ar: 'أمل' });
  });

  it('takes off the apostrophe by which our files keep a text from being a formula', () => {
    expect(
      read(HEADER, ROW.replace('Agree', "'=Agree").replace('Convenir', "'Convenir'")).rows[0]?.title,
    ).toMatchObject({
      en: '=Agree',
      fr: "'Convenir'",
    });
  });
});

describe('refusing a file as a whole', () => {
  it.each([
    ['an empty file', '', 'file-empty'],
    ['nothing but blanks', ' \n\n', 'file-empty'],
    ['nothing but a byte order mark', '\ufeff', 'file-empty'],
    ['a header alone', HEADER, 'no-rows'],
  ])('%s', (_, text, code) => {
    expect(readPlanFile(Buffer.from(text)).problems).toMatchObject([{ line: null, code }]);
  });

  it('names the line and the byte that is not UTF-8', () => {
    const latin1 = Buffer.from(`${HEADER}\n1,,1,a,é,c,d,e,working\n`, 'latin1');
    const byte = HEADER.length + 1 + '1,,1,a,'.length + 1;
    expect(sentencesOf(readPlanFile(latin1))).toEqual([
      [
        2,
        `The file is not in UTF-8: byte ${String(byte)} of the file (0xe9) is no part of a character. Save it as "CSV UTF-8".`,
      ],
    ]);
  });

  it('is not misled by a replacement character that really stands in the file', () => {
    const bytes = Buffer.concat([Buffer.from('\ufffd\ufeff'), Buffer.from([0x80])]);
    expect(sentencesOf(readPlanFile(bytes))[0]?.[1]).toContain('byte 7 of the file (0x80)');
  });

  it('recognises UTF-16', () => {
    expect(readPlanFile(Buffer.from(`\ufeff${HEADER}`, 'utf16le')).problems).toMatchObject([
      { line: null, code: 'is-utf-16' },
    ]);
  });

  it('is not read when it is too large', () => {
    expect(readPlanFile(new Uint8Array(LARGEST_FILE + 1)).problems).toMatchObject([
      { line: null, code: 'file-too-large' },
    ]);
  });

  it('with missing, unknown and repeated columns names each', () => {
    const header = HEADER.replace('title_ar', 'title_de').replace('paragraph', 'goal');
    expect(problemsOf(header, ROW)).toEqual([
      [1, 'column-missing'],
      [1, 'column-missing'],
      [1, 'column-unknown'],
      [1, 'column-repeated'],
    ]);
  });

  it('with a quotation mark that never closes names the line', () => {
    expect(problemsOf(HEADER, ROW, '13,,2,"open,b,c,d,e,working')).toEqual([[3, 'quotation-open']]);
  });
});

describe('refusing rows, each by its line', () => {
  it.each([
    ['too few columns', '12,58,2,Agree', 'column-count'],
    ['too many columns', `${ROW},more`, 'column-count'],
    ['a number that is none', ROW.replace('12', 'twelve'), 'number-invalid'],
    ['a number with a fraction', ROW.replace('12', '1.5'), 'number-invalid'],
    ['a number below one', ROW.replace('12', '0'), 'number-invalid'],
    ['a paragraph that is none', ROW.replace('58', 'art. 58'), 'paragraph-invalid'],
    ['a goal that is none', ROW.replace(',2,', ',two,'), 'goal-invalid'],
    ['an unknown wording', ROW.replace('official', 'final'), 'wording-unknown'],
    ['a missing language', ROW.replace('Convenir', ''), 'language-missing'],
    ['a title of invisible characters', ROW.replace('Convenir', '\u200b\u00a0'), 'language-missing'],
    ['a title too long', ROW.replace('Convenir', 'x'.repeat(LONGEST_TITLE + 1)), 'title-too-long'],
    ['question marks where letters were', ROW.replace('Convenir', '????'), 'title-characters-lost'],
    ['a sign for what could not be read', ROW.replace('Convenir', 'Conv\ufffdnir'), 'title-characters-lost'],
    ['a title read in a wrong encoding', ROW.replace('Convenir', 'Ã‰tudier'), 'title-misread'],
    ['an error of a spreadsheet', ROW.replace('Agree', '#REF!'), 'title-spreadsheet-error'],
    ['a word in place of a title', ROW.replace('Agree', 'N/A'), 'title-placeholder'],
    ['codes of a web page', ROW.replace('Agree', '&Eacute;tudier'), 'title-markup'],
    ['Latin letters in the Arabic column', ROW.replace('اتفاق', 'Agree'), 'title-wrong-script'],
    ['Arabic letters in a Latin column', ROW.replace('Agree', 'اتفاق'), 'title-wrong-script'],
    ['a control character', ROW.replace('Convenir', 'Con\u0000venir'), 'title-control-character'],
    ['a character that turns the text around', ROW.replace('Convenir', 'Con\u202evenir'), 'title-control-character'],
  ])('%s', (_, row, code) => {
    expect(problemsOf(HEADER, '11,,2,a,b,نص,d,e,working', row)).toEqual([[3, code]]);
  });

  it('tells every mistake of a row', () => {
    expect(problemsOf(HEADER, 'x,y,z,,b,نص,d,e,?')).toEqual([
      [2, 'number-invalid'],
      [2, 'goal-invalid'],
      [2, 'paragraph-invalid'],
      [2, 'wording-unknown'],
      [2, 'language-missing'],
    ]);
  });

  it('tells numbers and paragraphs that were there already, even on a row that is wrong otherwise', () => {
    expect(sentencesOf(read(HEADER, ROW, ROW.replace('Convenir', ''), ROW.replace('12', '13')))).toEqual([
      [3, 'The title in French (title_fr) is missing.'],
      [3, 'The number 12 stands on line 2 already.'],
      [3, 'The paragraph 58 stands on line 2 already.'],
      [4, 'The paragraph 58 stands on line 2 already.'],
    ]);
  });

  it('shows bad values harmlessly', () => {
    const [problem] = sentencesOf(read(HEADER, ROW.replace('12', `\u001b[2J\u009b${'9'.repeat(60)}`)));
    expect(problem?.[1]).toBe(`The number "\\u001b[2J\\u009b${'9'.repeat(35)}…" is not a whole number from 1 on.`);
  });
});
