import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, dateOf, planOf, timesOf } from '/forms/rules/pasted-plan.js';

const party = (id, fi, sv = fi) => ({ id, name: fi, names: { fi, sv } });
const FACTS = {
  today: '2027-01-10',
  window: { start: '2027-01-01', end: '2027-12-31' },
  municipalities: [
    party('kunta-905', 'Vaasa', 'Vasa'),
    party('kunta-399', 'Laihia', 'Laihela'),
    party('kunta-545', 'Närpiö', 'Närpes'),
  ],
  actors: [party('toimija-1', 'Koti ja koulu'), party('toimija-2', 'Martat', 'Marthorna')],
  otherAreas: [{ name: 'Uusimaa', municipalities: [{ id: 'kunta-049', names: { fi: 'Espoo', sv: 'Esbo' } }] }],
  hus: true,
  mostSessions: 100,
  blank: {
    from: '09:00',
    to: '15:00',
    municipalities: ['kunta-905'],
    actors: ['toimija-1'],
    hus: true,
    topics: ['GOALS'],
  },
};

const faults = (text) =>
  planOf(text, FACTS).faults.map(({ row, column, what, said }) => [row, column, what, said].join('|'));

describe('a date', () => {
  it('is written as people write it', () => {
    for (const said of [
      '2.3.2027',
      '02.03.2027',
      'ti 2.3.2027',
      'tisdag 2.3.2027',
      'Tue 2.3.2027',
      '2027-03-02',
      ' 2. 3. 2027 ',
      '2/3/2027',
      '\u00a02.3.\u200b2027\ufeff',
    ])
      assert.equal(dateOf(said), '2027-03-02', said);
  });

  it('that does not exist is another fault than what is none', () => {
    assert.equal(dateOf('30.2.2027'), null);
    assert.equal(dateOf('2027-13-01'), null);
    assert.equal(dateOf('3/31/2027'), null);
    for (const said of ['maaliskuussa', '2.3.', '3/2/27', '2.3.27']) assert.equal(dateOf(said), undefined, said);
  });
});

describe('times', () => {
  it('are a beginning and an end, or one of them', () => {
    for (const said of ['klo 9-11.30', 'kl. 9.00–11.30', '09:00 - 11:30', 'kl 9 till 11.30', 'KLO 9—11:30'])
      assert.deepEqual(timesOf(said), { from: '09:00', to: '11:30' }, said);
    assert.deepEqual(timesOf('klo 13'), { from: '13:00', to: undefined });
  });

  it('are nothing else', () => {
    for (const said of ['aamulla', '25-26', '9-10-11', '9.70', '9-']) assert.equal(timesOf(said), null, said);
  });
});

describe('cells', () => {
  it('stand between tabulators or semicolons, and may be quoted', () => {
    assert.deepEqual(cellsOf('a\tb;c\r\n"d\ne"\t"f ""g"""'), [
      ['a', 'b;c'],
      ['d\ne', 'f "g"'],
    ]);
    assert.deepEqual(cellsOf('a;b\n1;"2;3"'), [
      ['a', 'b'],
      ['1', '2;3'],
    ]);
    assert.deepEqual(cellsOf('a;;b'), [['a', '', 'b']]);
  });
});

describe('a plan from a spreadsheet', () => {
  it('has its columns in any order and names in either language, or codes', () => {
    const {
      sessions,
      faults: none,
      unknown,
    } = planOf(
      'Kunnat\tKlo\tPäivä\tPaikka\tPlats\tTeema\tTema\tLinkki\tRyhmä\tHuom\n' +
        'Vasa, Laihia ja 545\tklo 9-11.30\tti 2.3.2027\tTalo\tHuset\tNuoret\tUnga\thttps://a.example/1\tRannikko\tx\n' +
        'kaikki\t\t\t\t\t\t\t\t\t\n',
      FACTS,
    );
    assert.deepEqual(none, []);
    assert.deepEqual(unknown, ['Huom']);
    assert.deepEqual(sessions[0], {
      ...FACTS.blank,
      date: '2027-03-02',
      from: '09:00',
      to: '11:30',
      place: { fi: 'Talo', sv: 'Huset' },
      themes: [{ fi: 'Nuoret', sv: 'Unga' }],
      link: 'https://a.example/1',
      group: { fi: 'Rannikko', sv: 'Rannikko' },
      municipalities: ['kunta-905', 'kunta-399', 'kunta-545'],
    });
    assert.deepEqual([sessions[1].date, sessions[1].from, sessions[1].municipalities.length], [null, '09:00', 3]);
  });

  it('is understood in Swedish with semicolons, and in English', () => {
    const swedish = planOf('Datum;Börjar;Slutar;Kommuner;Övriga\n2.3.2027;9;11.30;Närpes;HUS, Marthorna', FACTS);
    assert.deepEqual(swedish.faults, []);
    assert.deepEqual(
      [swedish.sessions[0].to, swedish.sessions[0].municipalities, swedish.sessions[0].hus, swedish.sessions[0].actors],
      ['11:30', ['kunta-545'], true, ['toimija-2']],
    );
    const english = planOf('Date;Time;Municipality;Other actors\n2027-03-02;9-10;Vaasa / Vasa;Koti ja koulu', FACTS);
    assert.deepEqual(english.faults, []);
    assert.deepEqual(
      [english.sessions[0].municipalities, english.sessions[0].actors, english.sessions[0].hus],
      [['kunta-905'], ['toimija-1'], false],
    );
  });

  it('says of every cell what is wrong with it', () => {
    assert.deepEqual(
      faults(
        'Päivä;Klo;Kunnat;Linkki;Muut\n30.2.2027;9-10;Espoo;;-\n\n9.1.2027;10-9;Vaasa;video;Kukaan\nhuomenna;aamulla;;;\n1.1.2028;9-10;;;',
      ),
      [
        '2|Päivä|noDay|30.2.2027',
        '2|Kunnat|elsewhere|Espoo',
        '4|Päivä|past|9.1.2027',
        '4|Klo|times|10:00–09:00',
        '4|Linkki|link|video',
        '4|Muut|actor|Kukaan',
        '5|Päivä|date|huomenna',
        '5|Klo|time|aamulla',
        '6|Päivä|outside|1.1.2028',
      ],
    );
  });

  it('tells a municipality of another area from one that is unknown', () => {
    assert.deepEqual(
      planOf('Kommuner\nEsbo, 49 och Espo', FACTS).faults.map(({ what, said, area }) => [what, said, area]),
      [
        ['elsewhere', 'Esbo', 'Uusimaa'],
        ['elsewhere', '49', 'Uusimaa'],
        ['municipality', 'Espo', undefined],
      ],
    );
  });

  it('is refused whole without heads, with one head twice, without lines, or with 500 of them', () => {
    assert.deepEqual(faults(''), ['1||empty|']);
    assert.deepEqual(faults('Päivä;Klo'), ['1||onlyHeads|']);
    assert.deepEqual(faults('2.3.2027;9-10\n3.3.2027;9-10'), ['1||heads|']);
    assert.deepEqual(faults('Päivä;Datum\n2.3.2027;2.3.2027'), ['1||twice|Datum']);
    assert.deepEqual(faults(`Päivä\n${'2.3.2027\n'.repeat(500)}`), ['1||tooMany|500']);
    assert.equal(planOf(`Päivä\n${'2.3.2027\n'.repeat(100)}`, FACTS).sessions.length, 100);
  });
});
