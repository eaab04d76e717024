"""Sets the tag of every manifest in a folder with ruamel.yaml, as a careful script would: comments and quotes kept.

Usage: ruamel_edit.py FOLDER TAG. Prints the seconds it took, from texts to texts: neither Python's own start nor
the disk is in it.
"""

import io
import sys
import time
from pathlib import Path

from ruamel.yaml import YAML


def set_tag(document, tag):
    if "images" in document:
        for image in document["images"]:
            image["newTag"] = tag
    elif "image" in document:
        document["image"]["tag"] = tag
    else:
        for container in document["spec"]["template"]["spec"]["containers"]:
            name = container["image"].rsplit(":", 1)[0]
            container["image"] = f"{name}:{tag}"


def edit(yaml, text, tag):
    document = yaml.load(text)
    set_tag(document, tag)
    edited = io.StringIO()
    yaml.dump(document, edited)
    return edited.getvalue()


def main(folder, tag):
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    texts = {path: path.read_text() for path in sorted(Path(folder).glob("*.yaml"))}
    started = time.perf_counter()
    edited = {path: edit(yaml, text, tag) for path, text in texts.items()}
    print(time.perf_counter() - started)
    for path, text in edited.items():
        path.write_text(text)


main(sys.argv[1], sys.argv[2])
