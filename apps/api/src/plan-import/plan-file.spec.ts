import { LONGEST_TITLE, readPlanFile } from './plan-file';
import { LARGEST_FILE } from './plan-text';

const HEADER = 'number,paragraph,goal,title_en,title_fr,title_ar,title_es,title_ca,wording';
const ROW = '12,58,2,Agree,Convenir,اتفاق,Acordar,Acordar,official';

function read(...lines: string[]): ReturnType<typeof readPlanFile> {
  return readPlanFile(Buffer.from(lines.join('\n')));
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
      read('wording,number,goal,title_ca,title_es,title_ar,title_fr,title_en,paragraph', 'working,1,1,ca,es,ar,fr,en,7')
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
      'lines",b,c,d,e,working',
      '',
      'x,,1,a,b,c,d,e,working',
      '2,,1,"a',
      '',
      'b",b,c,d,e,nonsense',
    ];
    const { problems } = readPlanFile(Buffer.from(rows.join(end)));
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [5, 'number-invalid'],
      [6, 'wording-unknown'],
    ]);
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
    expect(readPlanFile(latin1).problems).toEqual([
      {
        line: 2,
        code: 'not-utf-8',
        message: `The file is not in UTF-8: byte ${String(byte)} of the file (0xe9) is no part of a character. Save it as "CSV UTF-8".`,
      },
    ]);
  });

  it('is not misled by a replacement character that really stands in the file', () => {
    const bytes = Buffer.concat([Buffer.from('\ufffd\ufeff'), Buffer.from([0x80])]);
    expect(readPlanFile(bytes).problems[0]?.message).toContain('byte 7 of the file (0x80)');
  });

  it('recognises UTF-16', () => {
    expect(readPlanFile(Buffer.from(`\ufeff${HEADER}`, 'utf16le')).problems).toMatchObject([
      { line: null, code: 'not-utf-8' },
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
    expect(problemsOf(HEADER, ROW, '13,,2,"open,b,c,d,e,working')).toEqual([[3, 'csv-malformed']]);
  });
});

describe('refusing rows, each by its line', () => {
  it.each([
    ['too few columns', '12,58,2,Agree', 'column-count'],
    ['too many columns', `${ROW},more`, 'column-count'],
    ['a number that is none', ROW.replace('12', 'twelve'), 'number-invalid'],
    ['a number with a fraction', ROW.replace('12', '1.5'), 'number-invalid'],
    ['a number below one', ROW.replace('12', '0'), 'number-invalid'],
    ['a paragraph that is none', ROW.replace('58', '§58'), 'paragraph-invalid'],
    ['a goal that is none', ROW.replace(',2,', ',two,'), 'goal-invalid'],
    ['an unknown wording', ROW.replace('official', 'final'), 'wording-unknown'],
    ['a missing language', ROW.replace('Convenir', ''), 'language-missing'],
    ['a title of invisible characters', ROW.replace('Convenir', '\u200b\u00a0'), 'language-missing'],
    ['a title too long', ROW.replace('Convenir', 'x'.repeat(LONGEST_TITLE + 1)), 'title-too-long'],
    ['a control character', ROW.replace('Convenir', 'Con\u0000venir'), 'title-control-character'],
    ['a character that turns the text around', ROW.replace('Convenir', 'Con\u202evenir'), 'title-control-character'],
  ])('%s', (_, row, code) => {
    expect(problemsOf(HEADER, '11,,2,a,b,c,d,e,working', row)).toEqual([[3, code]]);
  });

  it('tells every mistake of a row', () => {
    expect(problemsOf(HEADER, 'x,y,z,,b,c,d,e,?')).toEqual([
      [2, 'number-invalid'],
      [2, 'goal-invalid'],
      [2, 'paragraph-invalid'],
      [2, 'wording-unknown'],
      [2, 'language-missing'],
    ]);
  });

  it('tells numbers and paragraphs that were there already, even on a row that is wrong otherwise', () => {
    expect(
      read(HEADER, ROW, ROW.replace('Convenir', ''), ROW.replace('12', '13')).problems.map(({ line, message }) => [
        line,
        message,
      ]),
    ).toEqual([
      [3, 'The title in French (title_fr) is missing.'],
      [3, 'The number 12 stands on line 2 already.'],
      [3, 'The paragraph 58 stands on line 2 already.'],
      [4, 'The paragraph 58 stands on line 2 already.'],
    ]);
  });

  it('shows bad values harmlessly', () => {
    const [problem] = read(HEADER, ROW.replace('12', `\u001b[2J\u009b${'9'.repeat(60)}`)).problems;
    expect(problem?.message).toBe(`The number "\\u001b[2J\\u009b${'9'.repeat(35)}…" is not a whole number from 1 on.`);
  });
});
