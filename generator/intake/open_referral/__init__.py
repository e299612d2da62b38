"""Directories that speak Open Referral, in the four forms in which English councils and charities publish them.

    files -> feed or tables: all records -> reading: each once -> services, places, organisations: our YAML

- Open Referral UK 3 (`contents`), a profile of the Human Services Data Specification (HSDS) 3.
- Open Referral UK 1 (`content`), with the names of HSDS 2: `regular_schedules`, `physical_addresses`.
- The Outpost shape: as version 1, with numbers for ids, `organisation` and `[longitude, latitude]`.
- Packages of tables: `services.csv`, `organizations.csv` and the others of HSDS, joined by their ids.

What each field becomes is told in docs/import.md. A field that is not there is never taken for an answer.
"""

from generator.intake.open_referral.readers import readers

__all__ = ["readers"]
