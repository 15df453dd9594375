"""Validates a csv with frictionless and prints what it took as JSON: usage FILE SCHEMA."""

import json
import sys
import time

import frictionless
from frictionless import Checklist, Resource, Schema, system

path, schema_path = sys.argv[1:]
with system.use_context(trusted=True):
    schema = Schema.from_descriptor(schema_path)
    resource = Resource(path=path, schema=schema)
    started = time.perf_counter()
    worked = time.process_time()
    report = resource.validate(Checklist(), limit_errors=10_000_000)
    seconds = time.perf_counter() - started
    cpu_seconds = time.process_time() - worked
task = report.tasks[0]
print(
    json.dumps(
        {
            "version": frictionless.__version__,
            "seconds": round(seconds, 2),
            "cpuSeconds": round(cpu_seconds, 2),
            "rows": task.stats.get("rows"),
            "fields": task.stats.get("fields"),
            "errors": task.stats.get("errors"),
            "valid": report.valid,
        }
    )
)
