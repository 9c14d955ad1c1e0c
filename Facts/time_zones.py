"""The names in the IANA time zone database, links too, as far as the system's tzdata knows them."""
import zoneinfo
from pathlib import Path

# No zones: what a system calls its own, and the placeholder of a system that nobody has set up.
NO_ZONES = {"localtime", "posixrules", "Factory", "leapseconds"}


def version():
    for folder in zoneinfo.TZPATH:
        path = Path(folder) / "tzdata.zi"
        if path.exists():
            return path.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# version ").strip()
    raise SystemExit("tzdata is not installed: apt-get install tzdata")


def zones():
    return {"source": {"package": "tzdata", "version": version()}, "zones": sorted(zoneinfo.available_timezones() - NO_ZONES)}
