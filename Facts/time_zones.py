"""The names in the IANA time zone database, links too, as far as the system's tzdata knows them, with their rules from now on.

A rule is POSIX's text for TZ, which each compiled zone has at its end: CET-1CEST,M3.5.0,M10.5.0/3. A zone whose coming
years the rule does not tell, such as those that follow Ramadan, has none.
"""
import io
import struct
import zoneinfo
from datetime import datetime, timedelta, timezone
from pathlib import Path

# No zones: what a system calls its own, and the placeholder of a system that nobody has set up.
NO_ZONES = {"localtime", "posixrules", "Factory", "leapseconds"}
# The years for which a rule must give what the zone's own transitions do.
YEARS = range(2025, 2038)


def version():
    for folder in zoneinfo.TZPATH:
        path = Path(folder) / "tzdata.zi"
        if path.exists():
            return path.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# version ").strip()
    raise SystemExit("tzdata is not installed: apt-get install tzdata")


def footer(name):
    for folder in zoneinfo.TZPATH:
        path = Path(folder) / name
        if path.exists():
            # Source: RFC 8536, section 3.3, "TZif Footer".
            return path.read_bytes().rsplit(b"\n", 2)[1].decode("ascii")
    return ""


def zone_of(rule):
    """A zone that has the rule and no transitions of its own."""
    header = struct.pack(">4s1s15x6l", b"TZif", b"2", 0, 0, 0, 0, 1, 4)
    body = struct.pack(">lBB", 0, 0, 0) + b"UTC\0"
    return zoneinfo.ZoneInfo.from_file(io.BytesIO((header + body) * 2 + f"\n{rule}\n".encode()))


def rule(name):
    text = footer(name)
    if not text:
        return None
    own, ruled = zoneinfo.ZoneInfo(name), zone_of(text)
    moment, end = datetime(YEARS[0], 1, 1, tzinfo=timezone.utc), datetime(YEARS[-1], 1, 1, tzinfo=timezone.utc)
    while moment < end:
        if own.utcoffset(moment.astimezone(own)) != ruled.utcoffset(moment.astimezone(ruled)):
            return None
        moment += timedelta(hours=12)
    return text


def zones():
    names = sorted(zoneinfo.available_timezones() - NO_ZONES)
    rules = {}
    known = {}
    for name in names:
        content = next((Path(folder) / name).read_bytes() for folder in zoneinfo.TZPATH if (Path(folder) / name).exists())
        if content not in known:
            known[content] = rule(name)
        rules[name] = known[content]
    return {"source": {"package": "tzdata", "version": version()},
            "zones": names, "rules": {name: text for name, text in rules.items() if text}}
