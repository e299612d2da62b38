"""Times the import of a large feed of Open Referral UK 3 in processor seconds, with the most memory that it took.

python benchmarks/bench_import.py          # 5,000 services
python benchmarks/bench_import.py 500
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

PAGE = 50
ORGANISATIONS, PLACES = 800, 1500


def a_service(number: int) -> dict[str, Any]:
    """Return a service with what a real one has: markup, a place that others share, two sessions a week and a price."""
    organisation, place = number % ORGANISATIONS, number % PLACES
    address = {"address_1": f"{place} Road", "city": "Marlbury", "postal_code": "ZB1 1AA", "country": "GB"}
    location = {"id": f"l{place}", "name": f"Hall {place}", "location_type": "physical", "addresses": [address]}
    sessions = {"freq": "WEEKLY", "byday": "MO,TH", "opens_at": "10:00", "closes_at": "12:00"}
    return {
        "id": f"s{number}",
        "name": f"Group number {number}",
        "status": "active",
        "organization": {
            "id": f"o{organisation}",
            "name": f"Charity {organisation}",
            "description": "<p>A charity</p>",
        },
        "description": f"<p>Group {number} is for families.</p><ul><li>Play</li></ul>" + "<p>Tea &amp; talk.</p>" * 8,
        "url": f"https://example.org/{number}",
        "email": f"group{number}@example.org",
        "minimum_age": number % 5,
        "maximum_age": 5 + number % 13,
        "service_at_locations": [{"id": f"x{number}", "location": location, "schedules": [sessions]}],
        "contacts": [{"title": "Leader", "phones": [{"number": f"01632 960{number % 1000:03}"}]}],
        "cost_options": [{"option": "Child", "amount": 3, "amount_description": "per session"}],
        "attributes": [{"taxonomy_term": {"name": "Autism"}}],
    }


def write_feed(folder: Path, services: int) -> None:
    """Write the pages of a feed."""
    folder.mkdir()
    starts = range(0, services, PAGE)
    for number, start in enumerate(starts, 1):
        contents = [a_service(one) for one in range(start, min(start + PAGE, services))]
        page = {"total_pages": len(starts), "page_number": number, "contents": contents}
        (folder / f"page-{number}.json").write_text(json.dumps(page), "utf-8")


def run(*words: str, at: Path) -> None:
    """Run the program in a process of its own."""
    subprocess.run([sys.executable, "-m", "generator.cli", *words], cwd=at, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Print the seconds and the memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("services", nargs="?", type=int, default=5000)
    services = parser.parse_args().services
    with tempfile.TemporaryDirectory() as folder:
        feed, project = Path(folder) / "feed", Path(folder) / "project"
        write_feed(feed, services)
        run("init", str(project), at=Path(folder))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run("import", str(feed), "--source", "Marlshire", at=project)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    unit = 1_000_000 if sys.platform == "darwin" else 1000  # Linux counts kilobytes, macOS bytes
    print(f"{services:,} services: {seconds:.1f} s of the processor, at most {after.ru_maxrss / unit:.0f} MB")


if __name__ == "__main__":
    main()
