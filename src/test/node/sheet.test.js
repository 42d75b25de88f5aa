import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { count, decode, isWorkbook, linesOf, causes, wordsOfCause } from '../../../forms/rules/sheet.js';

const bytes = (text, encoding) => new Uint8Array(Buffer.from(text, encoding));

describe('a file from a spreadsheet', () => {
  it('is read in the encoding that Excel wrote', () => {
    assert.deepEqual(decode(bytes('Närpiö', 'utf8')), { encoding: 'UTF-8', text: 'Närpiö' });
    assert.deepEqual(decode(bytes('Närpiö', 'latin1')), { encoding: 'Windows-1252', text: 'Närpiö' });
    assert.deepEqual(decode(bytes('\ufeffNärpiö', 'utf16le')), { encoding: 'UTF-16', text: 'Närpiö' });
    assert.deepEqual(decode(new Uint8Array([0xfe, 0xff, 0, 0x4e])), { encoding: 'UTF-16', text: 'N' });
  });

  it('may have two bytes a letter and no mark', () => {
    const le = bytes('Kunta;Sähköposti\r\nNärpiö;a@b.fi', 'utf16le');
    const be = new Uint8Array(Buffer.from(le).swap16());
    assert.deepEqual(decode(le), { encoding: 'UTF-16', text: 'Kunta;Sähköposti\r\nNärpiö;a@b.fi' });
    assert.deepEqual(decode(be), { encoding: 'UTF-16', text: 'Kunta;Sähköposti\r\nNärpiö;a@b.fi' });
    assert.equal(decode(bytes('a\0b', 'utf8')).encoding, 'UTF-8');
    assert.equal(decode(new Uint8Array()).encoding, 'UTF-8');
  });

  it('loses the mark that some programs write before the text', () => {
    assert.deepEqual(decode(bytes('\ufeffVaasa', 'utf8')), { encoding: 'UTF-8', text: 'Vaasa' });
  });

  it('is not a workbook, new or old', () => {
    assert.equal(isWorkbook(new Uint8Array([0x50, 0x4b, 3, 4])), true);
    assert.equal(isWorkbook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), true);
    assert.equal(isWorkbook(bytes('PK;role', 'utf8')), false);
    assert.equal(isWorkbook(new Uint8Array()), false);
  });

  it('has lines, however they end', () => {
    assert.deepEqual(linesOf('a\r\nb\rc\nd'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(linesOf(''), []);
  });

  it('is counted by what its lines change', () => {
    assert.equal(count([{ change: 'NEW' }, { change: 'NEW' }, { change: 'UNCHANGED' }], 'NEW'), 2);
  });

  it('says a cause once, with all lines on which it is', () => {
    const [unknown, twice] = ['Ei tunneta', 'On kahdesti'];
    const told = causes([
      { line: 2, column: 'osapuoli', message: unknown },
      { line: 3, column: null, message: twice },
      { line: 5, column: 'osapuoli', message: unknown },
      { line: 6, column: 'rooli', message: unknown },
    ]).map(wordsOfCause);
    assert.deepEqual(told, [
      ['sheet.faultsIn', '2, 5', 'osapuoli', unknown],
      ['sheet.faultOn', '3', twice],
      ['sheet.faultIn', '6', 'rooli', unknown],
    ]);
  });
});
