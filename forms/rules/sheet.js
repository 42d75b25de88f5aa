// Rules of a file from a spreadsheet, before the server reads it.

/* global TextDecoder -- every browser has one, and so has node */

const begins = (bytes, ...first) => first.every((byte, i) => bytes[i] === byte);

/** Whether it is a workbook of Excel, new or old, which we do not read. */
export const isWorkbook = (bytes) => begins(bytes, 0x50, 0x4b, 3) || begins(bytes, 0xd0, 0xcf, 0x11);

/** Bytes at the beginning that show how a text without a mark is written. */
const SAMPLE = 2000;

/** No text of ours has a zero byte but one in which every letter has two bytes, and then most have one. */
function wideOf(bytes) {
  const first = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  first.forEach((byte, i) => byte === 0 && zeros[i % 2]++);
  const most = (first.length * 3) / 8;
  if (zeros[1] > most && zeros[0] === 0) return 'utf-16le';
  if (zeros[0] > most && zeros[1] === 0) return 'utf-16be';
  return null;
}

function encodingOf(bytes) {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (begins(bytes, 0xfe, 0xff)) return 'utf-16be';
  const wide = wideOf(bytes);
  if (wide) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const NAMES = { 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' };

/** The text of a file. Excel writes Windows-1252 or UTF-8; a text that is not UTF-8 cannot pass for it. */
export function decode(bytes) {
  const encoding = encodingOf(bytes);
  return { encoding: NAMES[encoding], text: new TextDecoder(encoding).decode(bytes) };
}

export const linesOf = (text) => (text ? text.split(/\r\n|\r|\n/) : []);

/** How many lines of a preview change something in this way. */
export const count = (lines, change) => lines.filter((line) => line.change === change).length;

/** What is wrong, each cause once, with the lines on which it is. */
export function causes(faults) {
  const found = new Map();
  for (const { line, column, message } of faults) {
    const cause = JSON.stringify([column, message]);
    if (!found.has(cause)) found.set(cause, { column, message, lines: [] });
    found.get(cause).lines.push(line);
  }
  return [...found.values()];
}

/** Under which key of the texts a cause is told, and with what. */
export function wordsOfCause({ column, message, lines }) {
  const [one, several] = column ? ['sheet.faultIn', 'sheet.faultsIn'] : ['sheet.faultOn', 'sheet.faultsOn'];
  return [lines.length > 1 ? several : one, lines.join(', '), ...(column ? [column] : []), message];
}
