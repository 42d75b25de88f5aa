"""What a calendar makes of the entries in these files, a line of JSON each: calendars.py icalendar|vobject FILE…"""

import json
import sys
from datetime import timezone


def moment(time):
    return time.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def by_icalendar(text):
    import icalendar

    calendar = icalendar.Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    assert not event.errors, event.errors
    return {
        "method": str(calendar["METHOD"]),
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "status": str(event["STATUS"]),
        "start": moment(event["DTSTART"].dt),
        "end": moment(event["DTEND"].dt),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "location": str(event.get("LOCATION", "")),
        "organizer": str(event["ORGANIZER"]),
        "organizerName": str(event["ORGANIZER"].params["CN"]),
        "attendee": str(event["ATTENDEE"]),
    }


def by_vobject(text):
    import vobject

    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    (event,) = calendar.vevent_list

    def value(name):
        return getattr(event, name).value if hasattr(event, name) else ""

    return {
        "method": calendar.method.value,
        "uid": event.uid.value,
        "sequence": int(event.sequence.value),
        "status": event.status.value,
        "start": moment(event.dtstart.value),
        "end": moment(event.dtend.value),
        "summary": event.summary.value,
        "description": value("description"),
        "location": value("location"),
        "organizer": event.organizer.value,
        "organizerName": event.organizer.cn_param,
        "attendee": event.attendee.value,
    }


reads = {"icalendar": by_icalendar, "vobject": by_vobject}[sys.argv[1]]
for path in sys.argv[2:]:
    with open(path, encoding="utf-8", newline="") as file:
        print(json.dumps(reads(file.read())))
