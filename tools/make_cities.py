#!/usr/bin/env python3
"""Writes data/actors/cities.tsv from the city data of Debian's libgeonames (GeoNames, CC BY 4.0).

  apt-get download libgeonames0 && dpkg -x libgeonames0_*.deb x
  tools/make_cities.py x/usr/lib/*/libgeonames.so.0.3.0 > data/actors/cities.tsv

The library embeds a GResource with one zlib-compressed GVariant of type a(sssssssudd): GeoNames id,
name, admin code, admin name, country code, country name, time zone, population, latitude,
longitude.
Names in other languages stand in the gettext catalogues of libgeonames-common, keyed by id.
Nothing of this is needed to build or run the program: the table it writes is kept in the tree.
"""
import gettext
import struct
import sys
import zlib

LANGUAGES = ["en", "it", "uk", "ru", "es", "fr"]
LEAST_POPULATION = 40_000
CAPITALS = "data/actors/states.txt"


def unpacked(library):
    """The first zlib stream after the GVDB header that is as long as the city table must be."""
    data = open(library, "rb").read()
    at = data.index(b"GVariant")
    while True:
        at = data.find(b"\x78", at + 1)
        if at < 0:
            sys.exit("no city table in " + library)
        try:
            out = zlib.decompressobj().decompress(data[at:])
        except zlib.error:
            continue
        if len(out) > 1_000_000:
            return out


def cities(table):
    first_offset = struct.unpack("<I", table[-4:])[0]
    ends = struct.unpack(f"<{(len(table) - first_offset) // 4}I", table[first_offset:])
    begin = 0
    for end in ends:
        record = table[begin:end]
        begin = (end + 7) & ~7
        strings = record.split(b"\0", 7)[:7]
        fixed = (sum(len(s) + 1 for s in strings) + 3) & ~3
        population = struct.unpack("<I", record[fixed:fixed + 4])[0]
        latitude, longitude = struct.unpack_from("<dd", record, (fixed + 4 + 7) & ~7)
        number, name, _, _, country = [s.decode("utf-8") for s in strings[:5]]
        yield number, name, country, latitude, longitude, population


def capital_names():
    names = set()
    for line in open(CAPITALS, encoding="utf-8"):
        columns = [c.strip() for c in line.split("|")]
        if len(columns) > 2 and len(columns[0]) == 2:
            names.add((columns[0], columns[2]))
    return names


def main():
    catalogues = {}
    for code in LANGUAGES:
        path = f"/usr/share/locale/{code}/LC_MESSAGES/geonames.mo"
        try:
            catalogues[code] = gettext.GNUTranslations(open(path, "rb"))._catalog
        except FileNotFoundError:
            catalogues[code] = {}
    capitals = capital_names()
    rows = []
    for number, name, country, latitude, longitude, population in cities(unpacked(sys.argv[1])):
        names = [catalogues[code].get(number, "") for code in LANGUAGES]
        is_capital = any((country, n) in capitals for n in [name] + names)
        if population < LEAST_POPULATION and not is_capital:
            continue
        names = ["" if n == name or "|" in n else n for n in names]
        rows.append((-population, name, country, latitude, longitude, names, is_capital))
    rows.sort()
    print("# Written by tools/make_cities.py from GeoNames (CC BY 4.0). "
          "By population, largest first.")
    print("# name | country | latitude | longitude | population in thousands | " +
          " | ".join(LANGUAGES))
    print("| ".join(["columns", "", "", "", ""] + LANGUAGES))
    for population, name, country, latitude, longitude, names, _ in rows:
        print(f"{name}|{country}|{latitude:.2f}|{longitude:.2f}|{-population // 1000}|" +
              "|".join(names).rstrip("|"))


main()
