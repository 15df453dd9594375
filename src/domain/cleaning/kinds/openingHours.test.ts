import { assert, property, string, constantFrom, array } from "fast-check";
import { describe, expect, test } from "vitest";
import { describeOpeningHours } from "../../../messages/describeOpeningHours.ts";
import { isOsmHours } from "../hours/osmSyntax.ts";
import { cleanColumn, short } from "./kindFixture.ts";
import { cleanOpeningHours } from "./openingHours.ts";
import type { Cell } from "../../table/cell.ts";

const CASES: readonly (readonly [Cell, string])[] = [
  ["lundi au vendredi 9h-12h / 14h-18h", ">Mo-Fr 09:00-12:00,14:00-18:00"],
  [
    "du lundi au vendredi de 9h à 12h et de 14h à 17h30, samedi 9h-12h",
    ">Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00",
  ],
  ["Du lundi au vendredi : 8 h 30 - 12 h / 13 h 30 - 17 h", ">Mo-Fr 08:30-12:00,13:30-17:00"],
  ["lundi au vendredi 8h à 12h - 13h30 à 17h", ">Mo-Fr 08:00-12:00,13:30-17:00"],
  ["Lundi au vendredi 9-12h 14-18h", ">Mo-Fr 09:00-12:00,14:00-18:00"],
  ["Lun-Ven 9h-18h", ">Mo-Fr 09:00-18:00"],
  ["L-V 9h-18h", ">Mo-Fr 09:00-18:00"],
  ["lundi, mardi, jeudi : 8h30-12h00 et 13h30-17h00", ">Mo-Tu,Th 08:30-12:00,13:30-17:00"],
  ["Lundi : 9h - 12h\nMardi : 14h - 18h", ">Mo 09:00-12:00; Tu 14:00-18:00"],
  ["lundi 9h-12h; mercredi fermé; jeudi 10h-12h", ">Mo 09:00-12:00; Th 10:00-12:00"],
  ["6h-22h du lundi au samedi", ">Mo-Sa 06:00-22:00"],
  ["Jeu. 14h/18h", ">Th 14:00-18:00"],
  ["dimanche et jours fériés : 9h-12h", ">Su,PH 09:00-12:00"],
  ["Ouvert du mardi au samedi de 10h à 19h sauf jours fériés", ">Tu-Sa 10:00-19:00; PH off"],
  ["tous les jours de 8h à 20h", ">Mo-Su 08:00-20:00"],
  ["de 8h à minuit tous les jours", ">Mo-Su 08:00-24:00"],
  ["samedi 20h-2h", ">Sa 20:00-02:00"],
  ["tous les jours sauf mercredi 8h-20h", ">Mo-Tu,Th-Su 08:00-20:00"],
  ["tous les jours 8h-20h, fermé le mercredi", ">Mo-Tu,Th-Su 08:00-20:00"],
  ["lundi au samedi 9h-18h, fermé le dimanche", ">Mo-Sa 09:00-18:00"],
  ["24h/24", ">24/7"],
  ["24h/24 7j/7", ">24/7"],
  ["7j/7 - 24h/24", ">24/7"],
  ["du 1er avril au 30 septembre : 7h-21h", ">Apr-Sep Mo-Su 07:00-21:00"],
  ["7h-21h du 15 mai au 10 septembre", ">May 15-Sep 10 Mo-Su 07:00-21:00"],
  ["mai à septembre : 9h-19h", ">May-Sep Mo-Su 09:00-19:00"],
  ["du lever au coucher du soleil", ">sunrise-sunset"],
  ["Mo-Fr 09:00-12:00", "=Mo-Fr 09:00-12:00"],
  ["Mo-Su,PH 08:00-20:00", "=Mo-Su,PH 08:00-20:00"],
  ["24/7", "=24/7"],
  ["Mo-Sun 09:00-21:00", ">Mo-Su 09:00-21:00"],
  ["Mo-Fr 9:00-12:00, 14:00-18:00;Sa 9:00-12:00", ">Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00"],
  ["8h-20h", "?Mo-Su 08:00-20:00"],
  ["été 7h-21h hiver 8h-18h", "?Apr-Sep Mo-Su 07:00-21:00; Oct-Mar Mo-Su 08:00-18:00"],
  ["en semaine 9h-17h", "?Mo-Fr 09:00-17:00"],
  ["lundi au vendredi 9h-12h, mercredi 14h-17h", "?Mo-Tu,Th-Fr 09:00-12:00; We 09:00-12:00,14:00-17:00"],
  ["L M J V 9h-12h", "?Mo-Tu,Th-Fr 09:00-12:00"],
  ["LMJV 9h-12h, mercredi 9h-11h", "?Mo-Tu,Th-Fr 09:00-12:00; We 09:00-11:00"],
  ["LMMJV 9h-12h", ">Mo-Fr 09:00-12:00"],
  ["L/M/M/J 9h-12h", ">Mo-Th 09:00-12:00"],
  ["Lundi-Mardi-Jeudi-Vendredi : 9h-12h", ">Mo-Tu,Th-Fr 09:00-12:00"],
  ["lundi au mercredi - vendredi 9h-12h", "!hours.unreadable"],
  ["lundi - mercredi au vendredi 9h-12h", "!hours.unreadable"],
  ["Lundi : fermé - Mardi au vendredi : 9h-12h", ">Tu-Fr 09:00-12:00"],
  ["T.L.J. sauf dim. 8h-19h", ">Mo-Sa 08:00-19:00"],
  ["mardi 16.30-18.30", ">Tu 16:30-18:30"],
  ["Mo-Fr 8.30-18.30", ">Mo-Fr 08:30-18:30"],
  ["du mardi au samedi inclus de 10h à 18h", ">Tu-Sa 10:00-18:00"],
  ["lundi au vendredi 9h-17h sans interruption", ">Mo-Fr 09:00-17:00"],
  ["24H/24 - 7J/7", ">24/7"],
  ["01.04-30.09", "!hours.unreadable"],
  ["12.05-15.05", "!hours.unreadable"],
  ["lundi 10.10-12.10", "!hours.unreadable"],
  ["du 15/06 au 15/09 10h-19h", ">Jun 15-Sep 15 Mo-Su 10:00-19:00"],
  ["juillet et août : 8h-19h", ">Jul-Aug Mo-Su 08:00-19:00"],
  ["juin, juillet, août 9h-18h", ">Jun-Aug Mo-Su 09:00-18:00"],
  ["avril/octobre : 8h-19h", "!hours.unreadable"],
  ["mai et septembre : 8h-19h", "!hours.unreadable"],
  ["été et hiver : 8h-18h", "!hours.unreadable"],
  ["mardi au samedi 9h-12h, lundi fermé le matin 14h-18h", "!hours.unreadable"],
  ["9h-18h, lundi fermé de 12h à 14h", "!hours.unreadable"],
  ["lundi 12h-9h", "!hours.unreadable"],
  ["24h/25", "?24/7"],
  ["7j/7", "?24/7"],
  [{ type: "date", text: "2019-07-07" }, "?24/7"],
  ["accès libre", "?24/7"],
  ["fermé le dimanche", "?Su off"],
  ["Mar 09:00-12:00", "?Tu 09:00-12:00|Mar Mo-Su 09:00-12:00"],
  ["mardi et jeudi après-midi", "!hours.no-time"],
  ["lundi matin, mardi 14h-18h", "!hours.no-time"],
  ["sur rendez-vous", "!hours.unreadable"],
  ["horaires d'ouverture du service", "!hours.unreadable"],
  ["lundi 9h-12h sauf vacances scolaires", "!hours.unreadable"],
  ["lundi 9h-12h sauf", "!hours.unreadable"],
  ["samedi 9h-12h (14h-18h en été)", "!hours.unreadable"],
  [
    "lundi au vendredi 7h-21h du 1er avril au 30 septembre, lundi au vendredi 8h-18h du 1er octobre au 31 mars",
    "!hours.unreadable",
  ],
  ["le 1er samedi du mois 9h-12h", "!hours.unreadable"],
  ["lundi au vendredi 25h-26h", "!hours.unreadable"],
  ["9h", "!hours.unreadable"],
  ["lundi au vendredi 9h30-12h30 14h-17h30 sauf mercredi après-midi", "!hours.unreadable"],
  ["lundi matin 9h-12h et après-midi", "!hours.no-time"],
  ["fermé le mercredi après-midi", "!hours.unreadable"],
  ["lundi 9h-12h, fermé le mardi, mercredi 9h-12h", "!hours.unreadable"],
  ["mars à octobre : 9h-18h", ">Mar-Oct Mo-Su 09:00-18:00"],
  [
    "Avril à septembre : 7h30-20h ; octobre à mars : 8h-18h",
    ">Apr-Sep Mo-Su 07:30-20:00; Oct-Mar Mo-Su 08:00-18:00",
  ],
  ["lundi au vendredi de 9 h 00 à 12 h 00 et de 13 h 30 à 17 h 00", ">Mo-Fr 09:00-12:00,13:30-17:00"],
  [
    "Lundi, mardi : 8h30 à 12h et 13h30 à 16h30 - Mercredi : 8h30 à 12h",
    ">Mo-Tu 08:30-12:00,13:30-16:30; We 08:30-12:00",
  ],
  ["Du lundi au vendredi : 9h00-12h00 ; 14h00-17h00", ">Mo-Fr 09:00-12:00,14:00-17:00"],
  ["Fermé le lundi. Ouvert du mardi au dimanche 10h-18h", ">Tu-Su 10:00-18:00"],
  ["NC", ">"],
];

describe("opening hours", () => {
  test.each(CASES)("%j gives %s", (raw, expected) => {
    expect(short(cleanOpeningHours, [raw])).toEqual([expected]);
  });

  test("what it writes is canonical, and reads back from French", () => {
    for (const [raw] of CASES) {
      const [outcome] = cleanColumn(cleanOpeningHours, [raw]);
      if (outcome?.status !== "corrected" || outcome.value === "") continue;
      expect(short(cleanOpeningHours, [outcome.value])).toEqual([`=${outcome.value}`]);
      const french = describeOpeningHours(outcome.value);
      expect(french).not.toBe(outcome.value);
      expect(short(cleanOpeningHours, [french])).toEqual([`>${outcome.value}`]);
    }
  });

  test("any sequence of words never throws and only yields OSM syntax", () => {
    const words = constantFrom(
      ..."lundi|au|vendredi|9h|-|12h30|et|sauf|fermé|été|1er mai|mars|24h/24|/|,|;|tous les jours|férié|matin".split(
        "|",
      ),
    );
    assert(
      property(array(words, { maxLength: 12 }), (parts) => {
        const [outcome] = cleanColumn(cleanOpeningHours, [parts.join(" ")]);
        if (outcome?.status === "corrected")
          expect(outcome.value === "" || isOsmHours(outcome.value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    assert(property(string({ unit: "binary" }), (text) => void short(cleanOpeningHours, [text])));
  });
});
