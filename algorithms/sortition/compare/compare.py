#!/usr/bin/env python3
"""Runs `medvirk draw` and the Python package sortition-algorithms on the same folders.

    compare.py --medvirk PATH --data FOLDER [--pools NAME,…] [--methods leximin,…] [--limit SECONDS]

FOLDER has one folder per pool with `features.csv` and `people.csv`; its name ends in `_SEATS`. The
package is installed from the Python registry into an environment of its own (`--venv`), with
gurobipy, which its leximin needs; that comes with a licence for small models only.

Prints a Markdown table: CPU seconds, least probability, Gini's coefficient. The figures of Medvirk
are of the whole process with the files it writes; those of the package are of its search for the
distribution alone, without starting Python, reading or writing.
"""

import argparse
import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

PEER = """
import json, sys, time
from pathlib import Path
from sortition_algorithms.adapters import CSVStringDataSource, SelectionData
from sortition_algorithms.core import find_distribution_leximin, find_distribution_maximin, find_distribution_nash
from sortition_algorithms.settings import Settings
folder, seats, method = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
data = SelectionData(CSVStringDataSource((folder / "features.csv").read_text(), (folder / "people.csv").read_text()))
settings = Settings(id_column="id", columns_to_keep=[], check_same_address=False, selection_algorithm=method)
features, _ = data.load_features(seats)
people, _ = data.load_people(settings, features)
find = {"leximin": find_distribution_leximin, "maximin": find_distribution_maximin, "nash": find_distribution_nash}[method]
began = time.process_time()
panels, shares, _ = find(features, people, seats, [])
cpu = time.process_time() - began
chances = {id: 0.0 for id in people}
for panel, share in zip(panels, shares):
    for id in panel:
        chances[id] += share
print(json.dumps({"cpu": cpu, "chances": list(chances.values())}))
"""


def gini(chances):
    """Gini's coefficient of positive numbers."""
    chances = sorted(chances)
    people, total = len(chances), sum(chances)
    ranked = sum((2 * place - people - 1) * chance for place, chance in enumerate(chances, 1))
    return ranked / (people * total)


def run(command, limit):
    """(exit code, what it said, its errors, CPU seconds); no code if the limit was reached."""

    def bounded():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=bounded)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    stopped = done.returncode < 0 and cpu >= limit - 1
    return None if stopped else done.returncode, done.stdout, done.stderr, cpu


def ours(medvirk, folder, seats, method, limit):
    with tempfile.TemporaryDirectory() as out:
        command = [medvirk, "draw", "--people", folder / "people.csv", "--categories"]
        command += [folder / "features.csv", "--select", seats, "--method", method, "--seed", "1"]
        command += ["--out", out, "--quiet", "--lang", "en"]
        code, _, err, cpu = run([str(part) for part in command], limit)
        if code is None:
            return [f"> {limit}", "–", "–"]
        if code != 0:
            sys.exit(f"medvirk draw failed on {folder.name}, {method}: {err}")
        with open(Path(out) / "probabilities.csv", newline="") as file:
            chances = [float(row["probability"]) for row in csv.DictReader(file)]
        report = json.loads((Path(out) / "report.json").read_text())
    exact = "" if report["exact"] else " (not proved)"
    return [f"{cpu:.2f}", f"{min(chances):.6f}{exact}", f"{gini(chances):.4f}"]


def peers(python, folder, seats, method, limit):
    code, out, err, _ = run([python, "-c", PEER, str(folder), str(seats), method], limit)
    if code is None:
        return [f"> {limit}", "–", "–"]
    if code != 0:
        reason = "too large for the licence" if "size-limited" in err else "failed"
        return [reason, "–", "–"]
    said = json.loads(out.strip().splitlines()[-1])
    chances = said["chances"]
    return [f"{said['cpu']:.1f}", f"{min(chances):.6f}", f"{gini(chances):.4f}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--medvirk", required=True, help="the program, a release build")
    parser.add_argument("--data", required=True, type=Path, help="folder of the pools")
    parser.add_argument("--pools", help="names of the pools; otherwise all")
    parser.add_argument("--methods", default="leximin,maximin,nash")
    parser.add_argument("--limit", type=int, default=600, help="CPU seconds for each run")
    parser.add_argument("--venv", type=Path, default=Path(tempfile.gettempdir()) / "compare-sortition")
    asked = parser.parse_args()
    if not asked.venv.exists():
        venv.create(asked.venv, with_pip=True)
        pip = [asked.venv / "bin" / "pip", "install", "--quiet", "sortition-algorithms", "gurobipy"]
        subprocess.run(pip, check=True)
    python = str(asked.venv / "bin" / "python")
    found = sorted(path.name for path in asked.data.iterdir() if (path / "people.csv").exists())
    names = asked.pools.split(",") if asked.pools else found
    print("| pool | method | Medvirk: CPU s | least | gini | sortition-algorithms: CPU s | least | gini |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name in names:
        folder, seats = asked.data / name, name.rsplit("_", 1)[-1]
        for method in asked.methods.split(","):
            cells = ours(asked.medvirk, folder, seats, method, asked.limit)
            cells += peers(python, folder, seats, method, asked.limit)
            print("| " + " | ".join([name, method, *cells]) + " |", flush=True)


if __name__ == "__main__":
    os.environ["PYTHONHASHSEED"] = "0"
    main()
