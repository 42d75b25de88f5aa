import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asPair, gapIn, gapsOf, lacks, linesOf, pairing, shownIn } from '/modules/text-pair.js';

describe('a text in two languages', () => {
  it('is shown in the other one where its own is missing', () => {
    assert.equal(shownIn({ fi: 'Talo', sv: 'Huset' }, 'sv'), 'Huset');
    assert.equal(shownIn({ fi: 'Talo', sv: ' ' }, 'en'), 'Talo');
    assert.equal(shownIn({ sv: 'Huset' }, 'fi'), 'Huset');
    assert.equal(shownIn({ fi: 'Nokia', sv: 'left behind', same: true }, 'sv'), 'Nokia');
    assert.equal(shownIn(undefined, 'fi'), '');
  });

  it('lacks a language in which somebody would read the other', () => {
    assert.ok(lacks({ fi: 'Talo' }, 'sv'));
    assert.ok(!lacks({ fi: 'Talo' }, 'fi'));
    assert.ok(!lacks({ fi: 'Nokia', same: true }, 'sv'));
    assert.ok(!lacks({ fi: '', sv: null }, 'sv'));
    assert.equal(gapIn({ sv: 'Huset' }), 'fi');
    assert.equal(gapIn({}), undefined);
  });

  it('was said in one language before there were pairs', () => {
    assert.deepEqual(asPair('Talo'), { fi: 'Talo' });
    assert.deepEqual(asPair(null), {});
  });
});

describe('a list of pairs', () => {
  const session = () => ({ themes: [{ fi: 'Nuoret', sv: 'Unga' }, 'Työ'] });

  it('is written a line for each, one language beside the other', () => {
    const s = session();
    const lines = linesOf(s, 'themes');
    assert.equal(lines.fi, 'Nuoret\nTyö');
    assert.equal(lines.sv, 'Unga');
    lines.sv = 'Unga\nArbete\n';
    assert.equal(lines.sv, 'Unga\nArbete\n');
    assert.equal(lines.fi, 'Nuoret\nTyö');
    assert.equal(s.themes[1].sv, 'Arbete');
  });

  it('gets shorter again', () => {
    const s = session();
    const lines = linesOf(s, 'themes');
    lines.fi = '';
    assert.equal(lines.fi, '');
    assert.equal(s.themes.length, 1);
    lines.sv = '';
    assert.deepEqual(s.themes, []);
  });

  it('is the same in both as long as that is ticked', () => {
    const s = session();
    const lines = linesOf(s, 'themes');
    assert.equal(gapIn(lines), 'sv');
    lines.same = true;
    lines.fi = 'Nuoret\nTyö\nKoti';
    assert.ok(s.themes.every((one) => one.same));
    assert.equal(gapIn(lines), undefined);
    assert.ok(linesOf(s, 'themes').same);
  });

  it('leaves a text that is refused as it was typed', () => {
    const lines = linesOf(session(), 'themes');
    lines.fi = undefined;
    assert.equal(lines.fi, undefined);
    lines.fi = 'Koti';
    assert.equal(lines.fi, 'Koti');
  });
});

describe('the gaps of a plan', () => {
  const readers = ({ who }, language) => (language === 'sv' ? who : []);

  it('are told with those who would read the other language', () => {
    const sessions = [
      { place: { fi: 'Talo' }, themes: [{ fi: 'Työ' }], who: ['Vaasa'] },
      { place: 'Talo', themes: [], who: [] },
      { place: { sv: 'Huset' }, who: ['Vaasa'] },
    ];
    assert.deepEqual(gapsOf(sessions, readers), [
      { session: 1, what: 'place', language: 'sv', readers: ['Vaasa'] },
      { session: 1, what: 'themes', language: 'sv', readers: ['Vaasa'] },
    ]);
  });
});

describe('what is asked for', () => {
  it('is one text where nobody reads Swedish, unless there is one', () => {
    assert.ok(!pairing(['fi']).inBoth({ fi: 'Talo' }));
    assert.ok(pairing(['fi']).inBoth({ sv: 'Huset' }));
    assert.ok(pairing(['fi', 'sv']).inBoth({}));
    assert.equal(pairing(['fi']).gap({ fi: 'Talo' }), undefined);
  });

  it('keeps the only text when it becomes that of both', () => {
    const pair = { sv: 'Nokia', same: true };
    pairing(['fi', 'sv']).ticked(pair);
    assert.equal(pair.fi, 'Nokia');
  });

  /** A text and a list of texts are ticked in the same way. */
  const kinds = { 'a text': (pair) => pair, 'a list': ({ fi, sv }) => linesOf({ themes: [{ fi, sv }] }, 'themes') };
  for (const [kind, of] of Object.entries(kinds)) {
    it(`begins in both with what stood for both: ${kind}`, () => {
      const pairs = pairing(['fi', 'sv']);
      const pair = of({ fi: 'Talo', sv: 'Huset' });
      pair.same = true;
      pairs.ticked(pair);
      pair.fi = 'Nokia';
      pair.same = false;
      pairs.ticked(pair);
      assert.deepEqual([pair.fi, pair.sv], ['Nokia', 'Nokia']);
    });

    it(`gives back what was ticked by mistake: ${kind}`, () => {
      const pairs = pairing(['fi', 'sv']);
      const pair = of({ fi: 'Talo', sv: 'Huset' });
      for (pair.same of [true, false]) pairs.ticked(pair);
      assert.deepEqual([pair.fi, pair.sv], ['Talo', 'Huset']);
    });
  }

  it('begins in both with what came as the same from the server', () => {
    const pair = { fi: 'Nokia', sv: 'Nokia', same: false };
    pairing(['fi', 'sv']).ticked(pair);
    assert.equal(pair.sv, 'Nokia');
  });

  it('is the same object for the same owner', () => {
    const pairs = pairing(['fi', 'sv']);
    const owner = {};
    assert.equal(pairs.lines(owner, 'themes'), pairs.lines(owner, 'themes'));
  });
});
