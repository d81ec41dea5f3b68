"""Image files for readers, as other programs see them: they can be read, and say whose they are and nothing else.

    images.py FOLDER [CREDIT COPYRIGHT]     every .jpg and .avif in it, by exiftool and avifdec; with CREDIT each says it"""

import json
import pathlib
import subprocess
import sys

folder, *wanted = sys.argv[1:]
files = sorted(path for path in pathlib.Path(folder).rglob("*") if path.suffix in (".jpg", ".avif"))
faults = []

# What a file must say to be one of its kind, and nobody wrote.
SHAPE = {
    "JFIF": {"JFIFVersion", "ResolutionUnit", "XResolution", "YResolution"},
    "Meta": {"PrimaryItemReference"},
    "QuickTime": {
        "MajorBrand", "MinorVersion", "CompatibleBrands", "MediaData", "MediaDataSize", "MediaDataOffset", "HandlerType",
        "PrimaryItemReference", "MetaImageSize", "ImageSpatialExtent", "ImagePixelDepth", "AV1ConfigurationVersion", "ChromaFormat",
        "ChromaSamplePosition", "SeqProfile", "SeqLevelIdx0", "SeqTier0", "HighBitDepth", "TwelveBit", "InitialDelaySamples",
        "ColorPrimaries", "ColorProfiles", "ColorRepresentation", "MatrixCoefficients", "TransferCharacteristics", "VideoFullRangeFlag",
    },
    "IFD0": {"Artist", "Copyright"},
}
OURS = {"ExifTool", "System", "File", "Composite"}


def look(path, said):
    for name, value in said.items():
        group, _, tag = name.partition(":")
        if name == "SourceFile" or group in OURS and tag not in ("Comment", "Warning", "Error"):
            continue
        if tag.split(":")[-1] not in SHAPE.get(group, ()):
            faults.append(f"{path}: says {name} = {value!r:.80}")
    if wanted and [said.get("IFD0:Artist"), said.get("IFD0:Copyright")] != wanted:
        faults.append(f"{path}: whose it is: {said.get('IFD0:Artist')!r}, {said.get('IFD0:Copyright')!r}")


def read(path):
    """Its size, by another decoder."""
    if path.suffix == ".jpg":
        return subprocess.run(["djpeg", "-outfile", "/dev/null", path], capture_output=True, text=True, check=False)
    return subprocess.run(["avifdec", "--info", path], capture_output=True, text=True, check=False)


if not files:
    faults.append(f"{folder}: there are no image files")
for start in range(0, len(files), 500):
    some = files[start : start + 500]
    answer = subprocess.run(["exiftool", "-j", "-a", "-u", "-G1", "-charset", "exif=utf8", *some], capture_output=True, text=True, check=False)
    told = {pathlib.Path(said["SourceFile"]): said for said in json.loads(answer.stdout or "[]")}
    for path in some:
        look(path, told.get(path, {"ExifTool:Error": "exiftool says nothing of it"}))
for path in files:
    result = read(path)
    if result.returncode:
        faults.append(f"{path}: {result.stderr.strip() or result.stdout.strip()}")
print("\n".join(faults) or f"{len(files)} image files say whose they are, and nothing else")
sys.exit(bool(faults))
