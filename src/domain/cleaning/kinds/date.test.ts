import { describe, expect, test } from "vitest";
import type { Cell } from "../../table/cell.ts";
import { cleanDate } from "./date.ts";
import { cleanDatetime } from "./datetime.ts";
import { short } from "./kindFixture.ts";
import { cleanPeriod } from "./period.ts";
import { cleanTime } from "./time.ts";
import { cleanYear } from "./year.ts";
import { cleanYearMonth } from "./yearMonth.ts";

const dated = (text: string): Cell => ({ type: "date", text });

describe("a date alone in its column", () => {
  test.each<[Cell, string]>([
    ["2018-08-06", "=2018-08-06"],
    [dated("2018-08-06"), "=2018-08-06"],
    ["20/08/2018", ">2018-08-20"],
    ["3/5/2019", ">2019-05-03"],
    ["08/13/2018", ">2018-08-13"],
    ["20180905", ">2018-09-05"],
    ["2013.01.26", ">2013-01-26"],
    ["12 mars 2019", ">2019-03-12"],
    ["1er janvier 2020", ">2020-01-01"],
    ["mardi 3 avril 2018", ">2018-04-03"],
    ["13 fevrier 1996", ">1996-02-13"],
    ["March 12, 2019", ">2019-03-12"],
    ["2018-08-06T00:00:00+02:00", ">2018-08-06"],
    ["06/08/2018 à 14h30", ">2018-08-06"],
    ["0000-00-00", ">"],
    ["lundi 3 avril 2018", "?2018-04-03"],
    ["2017-08-31T22:00:00Z", "?2017-09-01|2017-08-31"],
    ["2018-13-06", "?2018-06-13"],
    ["43185", "?2018-03-26"],
    ["10/08/17", "?2017-08-10|1917-08-10"],
    ["janv-18", "?2018-01-01|1918-01-01"],
    ["31/02/2020", "!date.impossible"],
    ["29/02/2019", "!date.impossible"],
    ["2018", "!date.year-only"],
    ["12/03", "!date.no-year"],
    ["du 01/02/2018 au 03/02/2018", "!date.several"],
    ["en cours", "!date.unreadable"],
    ["#VALEUR!", "!missing.error"],
  ])("%j gives %s", (raw, expected) => {
    expect(short(cleanDate, [raw])).toEqual([expected]);
  });
});

describe("the column decides", () => {
  test.each<[string, Cell[], string[]]>([
    [
      "several forms together",
      ["20/08/2018", "2018-08-06", "20180905", "43185", "10/08/17", "janv-18"],
      [">2018-08-20", "=2018-08-06", ">2018-09-05", ">2018-03-26", ">2017-08-10", "?2018-01-01"],
    ],
    ["years perhaps first", ["17-08-10"], ["?2010-08-17|1910-08-17|2017-08-10"]],
    [
      "month first",
      ["08/13/2018", "08/10/2018", "09/28/2018"],
      [">2018-08-13", ">2018-08-10", ">2018-09-28"],
    ],
    [
      "short years of our time",
      ["10/08/17", "25/06/18", "30/01/20"],
      [">2017-08-10", ">2018-06-25", ">2020-01-30"],
    ],
    ["month first by a slip", ["08/13/2018", "08/10/2018"], [">2018-08-13", "?2018-10-08|2018-08-10"]],
    [
      "both orders",
      ["08/13/2018", "13/10/2018", "03/04/2018"],
      [">2018-08-13", ">2018-10-13", "?2018-04-03|2018-03-04"],
    ],
    ["serials alone", ["43185", "43186"], [">2018-03-26", ">2018-03-27"]],
    [
      "dates that a spreadsheet read the wrong way round",
      [
        dated("2018-03-05"),
        dated("2018-04-06"),
        dated("2018-05-12"),
        "13/04/2018",
        "25/06/2018",
        "30/01/2018",
      ],
      [
        "?2018-05-03|2018-03-05",
        "?2018-06-04|2018-04-06",
        "?2018-12-05|2018-05-12",
        ">2018-04-13",
        ">2018-06-25",
        ">2018-01-30",
      ],
    ],
  ])("%s", (_name, column, expected) => {
    expect(short(cleanDate, column)).toEqual(expected);
  });
});

test("a pattern that refuses ISO dates is obeyed", () => {
  const french = { constraints: { pattern: String.raw`\d{2}/\d{2}/\d{4}` } };
  expect(short(cleanDate, ["26/03/2018", "2018-03-27"], french)).toEqual(["=26/03/2018", ">27/03/2018"]);
});

test.each<[Cell, string]>([
  ["2020-01-01T15:00:00Z", "=2020-01-01T15:00:00Z"],
  ["2022-07-19T09:13:33.643000+02:00", "=2022-07-19T09:13:33.643000+02:00"],
  ["06/08/2018 14h30", ">2018-08-06T14:30:00"],
  ["2018-08-06", "?2018-08-06T00:00:00"],
])("date and time: %j gives %s", (raw, expected) => {
  expect(short(cleanDatetime, [raw])).toEqual([expected]);
});

test.each<[Cell, string]>([
  ["09:30:00", "=09:30:00"],
  ["9h30", ">09:30:00"],
  ["9 h", ">09:00:00"],
  ["2:15 PM", ">14:15:00"],
  ["midi", ">12:00:00"],
  [{ type: "number", text: "0.4375" }, ">10:30:00"],
  ["9", "?09:00:00"],
  ["21h75", "!date.clock-unreadable"],
])("time: %j gives %s", (raw, expected) => {
  expect(short(cleanTime, [raw])).toEqual([expected]);
});

test.each<[Cell, string]>([
  ["2019", "=2019"],
  ["2019.0", ">2019"],
  ["01/01/2019", ">2019"],
  ["année 2012", ">2012"],
  ["19", "?2019|1919"],
  ["mai-04", "?2004|1904"],
  ["env. 1950", "?1950"],
  [dated("1905-07-11"), "?2019|1905"],
  ["2018-2019", "!date.unreadable"],
  ["XIXe siècle", "!date.unreadable"],
])("year: %j gives %s", (raw, expected) => {
  expect(short(cleanYear, [raw])).toEqual([expected]);
});

test.each([
  ["2004-05", "=2004-05"],
  ["05/2004", ">2004-05"],
  ["mai 2004", ">2004-05"],
  ["12/05/2004", ">2004-05"],
  ["mai-04", "?2004-05|1904-05"],
])("month: %j gives %s", (raw, expected) => {
  expect(short(cleanYearMonth, [raw])).toEqual([expected]);
});

test.each([
  ["2018-01-01/2018-12-31", "=2018-01-01/2018-12-31"],
  ["2017-04-10", "=2017-04-10"],
  ["du 1er janvier au 31 décembre 2018", ">2018-01-01/2018-12-31"],
  ["01/01/2018 au 31/12/2018", ">2018-01-01/2018-12-31"],
  ["du 01/01 au 31/12/2018", ">2018-01-01/2018-12-31"],
  ["12/03/2018-15/03/2018", ">2018-03-12/2018-03-15"],
  ["2017-06-27_2018-06-27", ">2017-06-27/2018-06-27"],
  ["du 1er au 15 mars 2018", ">2018-03-01/2018-03-15"],
  ["01/2018 - 03/2018", "?2018-01-01/2018-03-31"],
  ["2018", "?2018-01-01/2018-12-31"],
  ["mars 2018", "?2018-03-01/2018-03-31"],
  ["2019-01-01/2018-01-01", "?2018-01-01/2019-01-01"],
  ["toute l'année", "!date.period-unreadable"],
])("period: %j gives %s", (raw, expected) => {
  expect(short(cleanPeriod, [raw])).toEqual([expected]);
});
