"""Reads saved feeds with feedparser and saved pages with extruct; fails on anything they object to."""

import base64
import json
import sys

import extruct
import feedparser

saved = json.load(open(sys.argv[1], encoding="utf-8"))
faults = []
read = 0
for feed in saved["feeds"]:
    body = base64.b64decode(feed["body"])
    if feed["type"].startswith("application/feed+json"):
        data = json.loads(body)
        if data.get("version") != "https://jsonfeed.org/version/1.1" or not data.get("title"):
            faults.append(f"{feed['url']}: is no JSON Feed 1.1")
        for item in data["items"]:
            if not isinstance(item.get("id"), str) or not (item.get("content_html") or item.get("content_text")):
                faults.append(f"{feed['url']}: an item without id or content")
            if any(mark in item.get("title", "") for mark in ("<b>", "&amp;")):
                faults.append(f"{feed['url']}: mark-up in a title")
        read += 1
        continue
    parsed = feedparser.parse(body, response_headers={"content-type": feed["type"]})
    if parsed.bozo:
        faults.append(f"{feed['url']}: {parsed.bozo_exception}")
    if not parsed.feed.get("title"):
        faults.append(f"{feed['url']}: no title")
    for entry in parsed.entries:
        if not entry.get("id") or not entry.get("link", "").startswith("http"):
            faults.append(f"{feed['url']}: an entry without id or absolute link")
    read += 1

for page in saved["pages"]:
    found = extruct.extract(base64.b64decode(page["body"]).decode(), base_url=page["url"], syntaxes=["json-ld", "opengraph"])
    kinds = [item.get("@type") for item in found["json-ld"]]
    if not kinds:
        faults.append(f"{page['url']}: no JSON-LD can be read")
    properties = {name for graph in found["opengraph"] for name, _ in graph["properties"]}
    for name in ("og:title", "og:type", "og:url"):
        if name not in properties:
            faults.append(f"{page['url']}: no {name}")

print(f"{read} feeds through feedparser, {len(saved['pages'])} articles through extruct")
if faults:
    print("\n".join(faults[:40]), file=sys.stderr)
    sys.exit(1)
