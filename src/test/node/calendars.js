// What a calendar makes of the entries in these files, a line of JSON each: node calendars.js FILE…
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const moment = (time) => time.toJSDate().toISOString().replace('.000Z', 'Z');

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [entry, ...more] = calendar.getAllSubcomponents('vevent');
  if (more.length > 0) {
    throw new Error('more than one entry');
  }
  const event = new ICAL.Event(entry);
  const organizer = entry.getFirstProperty('organizer');
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    status: entry.getFirstPropertyValue('status'),
    start: moment(event.startDate),
    end: moment(event.endDate),
    summary: event.summary,
    description: event.description ?? '',
    location: event.location ?? '',
    organizer: organizer.getFirstValue(),
    organizerName: organizer.getParameter('cn'),
    attendee: event.attendees.map((one) => one.getFirstValue()).join(),
  };
}

for (const file of process.argv.slice(2)) {
  console.log(JSON.stringify(read(readFileSync(file, 'utf8'))));
}
