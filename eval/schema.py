"""The JSON Schema of suite files, kept in `eval/suites/schema.json`: `rapporteur eval validate --schema` prints it."""

import json

from eval.cases import json_schema
from eval.suite_file import SUITES

SCHEMA = SUITES / "schema.json"


def schema_text() -> str:
    """The schema as its file has it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
