#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Reads exports by Python's csv and json, and by pandas if it is there, and compares them with what was posted.

    checkexports.py FOLDER

FOLDER has posts.json, a list of what was posted, and the exports csv/, long.csv and all.ndjson.
"""

import base64
import csv
import json
import math
import pathlib
import sys

FOLDER = pathlib.Path(sys.argv[1])
POSTS = json.loads((FOLDER / "posts.json").read_text())
for post in POSTS:
    post["bytes"] = base64.b64decode(post["body"])


def numbers_of(body):
    """What a table has of a body: {"head_pos_x": 1.0, ...}. For the bodies of the test, not for all."""
    values, names = {}, []
    for node in body.pop("data", []):
        tokens = dict(token.split("=", 1) for token in node.split(";"))
        name = tokens.pop("id")
        for token, short, axes in (("pos", "pos", "xyz"), ("rot", "rot", "xyzw")):
            for axis, text in zip(axes, tokens.pop(token, "").split(",")):
                if text:
                    values[f"{name}_{short}_{axis}"] = float(text)
        for token, text in tokens.items():
            values[f"{name}_{token}"] = float(text)
    for name, value in body.items():
        if isinstance(value, dict):
            position = value.pop("position")
            values.update((f"{name}_pos_{axis}", number) for axis, number in zip("xyz", position))
            values.update((f"{name}_{key}", number) for key, number in value.items())
        elif isinstance(value, (int, float)) and math.isfinite(value):
            values[name + ("_2" if name in ("time", "late") else "")] = float(value)
    return values


def check_csv():
    left = list(POSTS)
    with open(FOLDER / "csv" / "clients.csv", newline="", encoding="utf-8") as index:
        clients = list(csv.DictReader(index))
    for client in clients:
        mine = [post for post in POSTS if (post["key"], post["id"]) == (client["channel"], client["client"])]
        with open(FOLDER / "csv" / client["file"], newline="", encoding="utf-8") as table:
            rows = list(csv.DictReader(table, strict=True))
        assert len(rows) == len(mine) == int(client["bodies"]), client
        for row, post in zip(rows, mine):
            left.remove(post)
            assert abs(float(row.pop("time")) - post["time"]) < 1e-6, row
            assert abs(float(row.pop("elapsed")) - (post["time"] - POSTS[0]["time"])) < 1e-6, row
            assert row.pop("late") == ("1" if post["late"] else "0"), row
            client_time = row.pop("client_time")
            assert (float(client_time) if client_time else None) == post["client_time"], row
            expected = numbers_of(json.loads(post["bytes"]))
            assert {name: float(text) for name, text in row.items() if text} == expected, (row, expected)
    assert not left, left
    with open(FOLDER / "csv" / "markers.csv", newline="", encoding="utf-8") as table:
        markers = [(row["label"], row["text"]) for row in csv.DictReader(table, strict=True)]
    assert markers == [("Door, left", '"opens"\nslowly'), ("é", "")], markers
    return clients


def check_long():
    with open(FOLDER / "long.csv", newline="", encoding="utf-8") as table:
        rows = list(csv.DictReader(table, strict=True))
    for post in POSTS:
        for node in json.loads(post["bytes"]).get("data", []):
            tokens = dict(token.split("=", 1) for token in node.split(";"))
            row = rows.pop(0) if rows[0]["node"] != "head" or tokens["id"] == "head" else None
            assert (row["channel"], row["client"], row["node"]) == (post["key"], post["id"], tokens["id"]), row
            assert [float(row[name]) for name in "xyz"] == [float(text) for text in tokens["pos"].split(",")], row
        if isinstance(json.loads(post["bytes"]).get("head"), dict):
            assert rows.pop(0)["node"] == "head"
    assert not rows, rows


def check_ndjson():
    with open(FOLDER / "all.ndjson", encoding="utf-8") as lines: # with universal newlines, as by default
        events = [json.loads(line) for line in lines]
    raw = (FOLDER / "all.ndjson").read_bytes()
    assert events[0]["kind"] == "session" and events[0]["study"] == 'Maze "1"', events[0]
    bodies = [event for event in events if event["kind"] in ("body", "late body")]
    assert len(bodies) == len(POSTS)
    for event, post in zip(bodies, POSTS):
        assert (event["channel"], event["client_id"]) == (post["key"], post["id"]), event
        assert (event["kind"] == "late body") == post["late"] and event.get("client_time") == post["client_time"], event
        if "body_text" in event:
            assert event["body_text"].encode() == post["bytes"], event
        elif "body_base64" in event:
            assert base64.b64decode(event["body_base64"]) == post["bytes"], event
        else:
            assert b'"body":' + post["bytes"] + b"}\n" in raw, event
    kinds = {event["kind"] for event in events}
    assert kinds == {"session", "body", "late body", "joined", "timed out", "marker", "gap", "client timeout"}, kinds


def check_pandas(clients):
    try:
        import pandas
    except ImportError:
        print("pandas is not installed")
        return
    for client in clients:
        table = pandas.read_csv(FOLDER / "csv" / client["file"])
        assert len(table) == int(client["bodies"]), client
        assert all(kind.kind in "fi" for kind in table.dtypes), table.dtypes
    table = pandas.read_csv(FOLDER / "long.csv", keep_default_na=False, na_values={"x": [""]})
    assert set(table["channel"]) >= {"lab", "b"}, table
    events = pandas.read_json(FOLDER / "all.ndjson", lines=True, convert_dates=False, dtype=False)
    assert (events["kind"] == "body").sum() == sum(not post["late"] for post in POSTS)
    print("pandas has read the tables")


check_long()
check_ndjson()
check_pandas(check_csv())
print(f"{len(POSTS)} bodies are as they were posted")
