"""Measures addok in process on the queries that runAddokExport.ts wrote: rate in user CPU seconds (Redis included), accuracy."""
import math
import os
import resource
import subprocess
import sys
import time

from addok.config import config

config.load()

from addok.core import search  # noqa: E402

WORK = os.environ.get("TRABOULE_BENCH", "/tmp/traboule-geocoding")


def metres(lon1, lat1, lon2, lat2):
    x = (lon2 - lon1) * math.cos(math.radians((lat1 + lat2) / 2))
    return 111_195 * math.hypot(x, lat2 - lat1)


def redis_seconds():
    info = subprocess.run(["redis-cli", "info", "cpu"], capture_output=True, text=True, check=True).stdout
    return sum(float(line.split(":")[1]) for line in info.splitlines() if line.startswith(("used_cpu_user:", "used_cpu_sys:")))


for name in sys.argv[1:]:
    rows = [line.rstrip("\n").split("\t") for line in open(os.path.join(WORK, name), encoding="utf-8")]
    search("1 rue neuve", limit=1)
    before, redis, wall = resource.getrusage(resource.RUSAGE_SELF).ru_utime, redis_seconds(), time.time()
    right = 0
    for text, citycode, lon, lat in rows:
        found = search(text, limit=1)
        if not found:
            continue
        best = found[0]
        near = metres(float(best.lon), float(best.lat), float(lon), float(lat)) <= 100
        right += near and best.type == "housenumber" and best.citycode == citycode
    own = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
    both = own + redis_seconds() - redis
    print(f"{name}: {len(rows)} queries, right {100 * right / len(rows):.2f} %, {len(rows) / both:.0f}/s of processor ({len(rows) / own:.0f}/s without Redis), {time.time() - wall:.0f} s")
