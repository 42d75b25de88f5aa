import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cleaned,
  isMeasure,
  lost,
  measureOf,
  onTheAgenda,
  place,
  split,
  wordsOfLost,
} from '../../../forms/rules/minutes-points.js';

const point = (key, fi, sv) => ({ key, title: { fi, sv } });
const POINTS = [
  point('a', 'Avaus ja osallistujat', 'Öppning och deltagare'),
  point('b', 'Seuranta: edellisen vuoden tavoitteet ja toimenpiteet', 'Uppföljning: föregående års mål och åtgärder'),
  point('c', 'Tavoitteet', 'Mål'),
  point('d', 'Toimenpiteet', 'Åtgärder'),
];

describe('a text that was written elsewhere', () => {
  it('is split by numbers and titles, and by what was noted, agreed and left open', () => {
    const { said, unplaced } = split(
      [
        '1. Avaus ja osallistujat',
        'Puheenjohtaja avasi.',
        '',
        '3. Tavoitteet',
        'Keskusteltiin pitkään.',
        '',
        'Toinen kappale.',
        'Todettiin: mittarit puuttuvat.',
        'Sovittu:',
        'Mittarit laaditaan.',
        'Avoinna: rahoitus',
      ].join('\n'),
      POINTS,
    );
    assert.deepEqual(said, [
      { discussion: 'Puheenjohtaja avasi.' },
      {},
      {
        discussion: 'Keskusteltiin pitkään.\n\nToinen kappale.',
        noted: 'mittarit puuttuvat.',
        agreed: 'Mittarit laaditaan.',
        open: 'rahoitus',
      },
      {},
    ]);
    assert.equal(unplaced, '');
  });

  it('is split by titles in the other language, without numbers, whatever their case', () => {
    const { said } = split('MÅL\nDiskuterades.\nÖverenskoms: fortsätta\n\nÅtgärder:\nInga.', POINTS);
    assert.deepEqual(said[2], { discussion: 'Diskuterades.', agreed: 'fortsätta' });
    assert.deepEqual(said[3], { discussion: 'Inga.' });
  });

  it('knows a point by its number alone, and by a shortened title', () => {
    const { said } = split('Kohta 2\nLuettiin.\n3)\nAsetettiin.\n4. Toimenpi\nPäätettiin.', POINTS);
    assert.deepEqual(
      said.map(({ discussion }) => discussion),
      [undefined, 'Luettiin.', 'Asetettiin.', 'Päätettiin.'],
    );
  });

  it('follows the title where the number is another one', () => {
    const { said } = split('7. Tavoitteet\nSovittiin.', POINTS);
    assert.equal(said[2].discussion, 'Sovittiin.');
  });

  it('takes a numbered title of its own words after an empty line', () => {
    const { said } = split('1. Avaus\nAlkoi.\n\n4. Mitä tehdään\nPaljon.', POINTS);
    assert.equal(said[3].discussion, 'Paljon.');
  });

  it('does not take a numbered list, a year or a sentence for a point', () => {
    const text =
      '1. Avaus ja osallistujat\nEhdotettiin:\n\n2. uimahalli\n3. kirjasto\n\n2027 alkaa työ.\nTavoitteet ovat hyvät.';
    const { said, unplaced } = split(text, POINTS);
    assert.deepEqual(Object.keys(said[1]), []);
    assert.deepEqual(Object.keys(said[2]), []);
    assert.match(said[0].discussion, /2\. uimahalli\n3\. kirjasto\n\n2027 alkaa työ\.\nTavoitteet ovat hyvät\./);
    assert.equal(unplaced, '');
  });

  it('keeps what found no point: before the first one, and below one that is not on the agenda', () => {
    const { said, unplaced } = split('Muistio 10.3.\n\n1. Avaus\nAlkoi.\n\n9. Muut asiat\nKahvit.', POINTS);
    assert.equal(said[0].discussion, 'Alkoi.');
    assert.equal(unplaced, 'Muistio 10.3.\n\n9. Muut asiat\nKahvit.');
  });

  it('asks of a numbered line that is not on the agenda, and does as it is told', () => {
    const text = '1. Avaus\nAlkoi.\n9. Muut asiat\nKahvit.\n10) Lopuksi\nKiitos.';
    const { said, unplaced, doubts } = split(text, POINTS);
    assert.deepEqual(doubts, [
      { line: 3, text: '9. Muut asiat', point: 0 },
      { line: 5, text: '10) Lopuksi', point: 0 },
    ]);
    assert.equal(said[0].discussion, 'Alkoi.\n9. Muut asiat\nKahvit.\n10) Lopuksi\nKiitos.');
    assert.equal(unplaced, '');
    const apart = split(text, POINTS, true);
    assert.deepEqual(apart.said[0], { discussion: 'Alkoi.' });
    assert.equal(apart.unplaced, '9. Muut asiat\nKahvit.\n10) Lopuksi\nKiitos.');
  });

  it('does not ask of a list, a date, a time of day or a number of people', () => {
    const lines = [
      '2. uimahalli',
      '3. kirjasto',
      '',
      '15.3. kokoonnutaan.',
      '9.30 alkoi',
      '12 henkilöä tuli.',
      '2027. vuosi',
    ];
    assert.deepEqual(split(`1. Avaus\n${lines.join('\n')}`, POINTS).doubts, []);
  });

  it('loses not a word', () => {
    const words = Array.from({ length: 400 }, (_, n) => (n % 7 ? `sana${n}` : `${n % 5}. sana${n}`));
    const { said, unplaced } = split(words.join('\n'), POINTS);
    const all = `${said.flatMap((fields) => Object.values(fields)).join('\n')}\n${unplaced}`;
    for (let n = 0; n < 400; n++) if (n % 7) assert.match(all, new RegExp(`\\bsana${n}\\b`));
  });

  it('has the line ends and characters that a draft keeps', () => {
    assert.equal(cleaned('a\r\nb\rc\vd\u00a0e\u0007\ufffcf'), 'a\nb\nc\nd ef');
  });

  it('goes below what is there already, and says how many points got something', () => {
    const d = { points: [{ discussion: 'Ennen.' }, {}, {}, {}], unplaced: 'Irti.' };
    const placed = place(split('Muistio\n1. Avaus\nAlkoi.\n3. Tavoitteet\nSovittu: jatketaan', POINTS), d);
    assert.equal(placed, 2);
    assert.deepEqual(d.points, [{ discussion: 'Ennen.\nAlkoi.' }, {}, { agreed: 'jatketaan' }, {}]);
    assert.equal(d.unplaced, 'Irti.\nMuistio');
  });
});

describe('what a field for text cannot take', () => {
  it('is counted in what a word processor puts on the clipboard', () => {
    const html =
      '<!--[if gte vml 1]><v:imagedata src="x"/><img src="y"><![endif]--><p style="color:red">a</p><img src="b"><table><tr><td>c</td></tr></table>';
    assert.deepEqual(lost(html), { images: 1, tables: 1, styles: true });
    assert.deepEqual(wordsOfLost(lost(html)), [
      ['minutes.pasted.images', 1],
      ['minutes.pasted.tables', 1],
      ['minutes.pasted.styles'],
    ]);
  });

  it('is nothing for plain text, and a picture that is pasted as a file', () => {
    assert.deepEqual(wordsOfLost(lost('')), []);
    assert.deepEqual(wordsOfLost(lost('<p>vain tekstiä</p>')), []);
    assert.equal(lost('', [{ type: 'image/png' }]).images, 1);
  });
});

describe('what was agreed', () => {
  it('becomes a measure once', () => {
    const at = { agreed: ' Mittarit laaditaan. ', measures: [] };
    assert.ok(!isMeasure(at, ['Muuta']));
    at.measures.push(measureOf(at));
    assert.deepEqual(at.measures, [{ text: 'Mittarit laaditaan.' }]);
    assert.ok(isMeasure(at));
    assert.ok(isMeasure({ agreed: 'mittarit laaditaan' }, ['Mittarit laaditaan.']));
  });
});

describe('a draft of minutes', () => {
  it('has the points of the agenda, with what was written and the title as it is now', () => {
    const kept = [{ key: 'c', title: { fi: 'Vanha' }, noted: 'Jotain' }];
    const points = onTheAgenda(kept, POINTS);
    assert.deepEqual(
      points.map(({ key }) => key),
      ['a', 'b', 'c', 'd'],
    );
    assert.equal(points[2].title.fi, 'Tavoitteet');
    assert.equal(points[2].noted, 'Jotain');
  });

  it('keeps what was written of a point that is on the agenda no more', () => {
    const kept = [{ key: 'x', title: { fi: 'Poistettu' }, agreed: 'Jotain' }, { key: 'y' }];
    assert.deepEqual(
      onTheAgenda(kept, POINTS).map(({ key }) => key),
      ['a', 'b', 'c', 'd', 'x'],
    );
  });

  it('has none where the minutes were begun without any', () => {
    assert.equal(onTheAgenda(undefined, []), undefined);
  });
});
