#!/usr/bin/env bash
# Guess: a public holiday falls on the day that its name says, and the first day of Eid al-Fitr is
#   1 Shawwal in every country that keeps it.
# Seen: the public Clean Monday of Cyprus is a Tuesday, each year, beside a mere observance on the Monday;
#   that of Greece is the Monday. The "May 20 Revolution" of Western Sahara is on 10 May. The Eids of South
#   Sudan are a day and two days later than those of Sudan and of the Central African Republic.
# With: date-holidays 3.37.0.
# Why it matters: a list of holidays decides whether a request gave enough working days of notice, so what a
#   library proposes has to be confirmed, day by day.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts date-holidays@3.37.0

cat > probe.js <<'END'
const Holidays = require('date-holidays');
const show = (country, pattern) => new Holidays(country).getHolidays(2027)
  .filter(day => day.type === 'public' && pattern.test(day.name + day.rule))
  .forEach(day => {
    const date = day.date.slice(0, 10);
    console.log(country, date, new Date(date + 'T12:00Z').toLocaleDateString('en', {weekday: 'long', timeZone: 'UTC'}),
      '|', day.name, '|', day.rule);
  });
show('CY', /Καθαρά/);
show('GR', /Καθαρά/);
show('EH', /May 20/);
['SD', 'CF', 'SS'].forEach(country => show(country, /Shawwal|Hijjah/));
END
TZ=UTC node probe.js > seen

cat > expected <<'END'
CY 2027-03-16 Tuesday | Καθαρά Δευτέρα | orthodox -47
GR 2027-03-15 Monday | Καθαρά Δευτέρα | orthodox -48
EH 2027-05-10 Monday | May 20 Revolution | 05-10
SD 2027-03-09 Tuesday | End of Ramadan (Eid al-Fitr) | 1 Shawwal P4D
SD 2027-05-16 Sunday | Feast of the Sacrifice (Eid al-Adha) | 10 Dhu al-Hijjah P3D
CF 2027-03-09 Tuesday | Fête de fin du Ramadan | 1 Shawwal
CF 2027-05-16 Sunday | Fête du mouton | 10 Dhu al-Hijjah
SS 2027-03-10 Wednesday | End of Ramadan (Eid al-Fitr) | 2 Shawwal
SS 2027-05-18 Tuesday | Feast of the Sacrifice (Eid al-Adha) | 12 Dhu al-Hijjah
END
cat seen
diff expected seen || { echo 'This finding no longer holds.' >&2; exit 1; }
