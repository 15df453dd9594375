import { utils, write } from "@e965/xlsx";

export interface SampleSheet {
  readonly file: string;
  readonly format: "xlsx" | "ods";
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly unknown[])[] }[];
}

/** Excel's number of a day, as a cell shown with a general format holds it. */
const SERIAL_2018_03_26 = 43185;

/** Workbooks that a town hall might send; invented, on real places. */
export const SAMPLE_SHEETS: readonly SampleSheet[] = [
  {
    file: "panneaux-rillieux.xlsx",
    format: "xlsx",
    sheets: [
      { name: "Lisez-moi", rows: [["Liste tenue par le service communication"]] },
      {
        name: "Panneaux 2024",
        rows: [
          ["Panneaux d'affichage de Rillieux-la-Pape"],
          [],
          [
            "Repère",
            "Type d'affichage",
            "Support",
            "Nb faces",
            "Surface (m2)",
            "Adresse complète",
            "X",
            "Y",
            "Code INSEE",
            "MAJ",
          ],
          [
            "PANNEAU MAIRIE",
            "administratif",
            "mural",
            1,
            2,
            "165 rue Ampère 69140 Rillieux-la-Pape",
            847120,
            6526600,
            "69286",
            SERIAL_2018_03_26,
          ],
          [
            "Panneau des Alagniers",
            "expression libre",
            "sur pieds",
            "2 faces",
            "4,5",
            "12, av. de l'Europe - 69140 RILLIEUX LA PAPE",
            846400,
            6526900,
            69286,
            "26/03/2018",
          ],
          [
            "Panneau de Crépieux",
            "Libre",
            "Sur pied",
            "deux",
            "env. 3",
            "Rte de Genève 69140 Rillieux",
            844500,
            6524100,
            "69286.0",
            "2018-03-26",
          ],
          [
            "Panneau du stade",
            "électorale",
            "Vitrine",
            2.5,
            "1 terrain",
            "Derrière le stade",
            847900,
            6527200,
            "69140",
            "10/08/17",
          ],
          [
            "Panneau du stade",
            "électorale",
            "Vitrine",
            2.5,
            "1 terrain",
            "Derrière le stade",
            847900,
            6527200,
            "69140",
            "10/08/17",
          ],
          ["TOTAL", null, null, 10],
        ],
      },
    ],
  },
  {
    file: "stationnement-mions.ods",
    format: "ods",
    sheets: [
      {
        name: "Feuille1",
        rows: [
          [
            "Commune",
            "Lieu",
            "Nombre de places",
            "Disposition",
            "Adresse",
            "Coordonnées GPS",
            "Longueur",
            "Largeur",
            "Signalisation",
            "Abrité",
          ],
          [
            "MIONS",
            "Parking de la Mairie",
            2,
            "bataille",
            "4 pl. de la République",
            "45.6639, 4.9540",
            5,
            3.3,
            "sol + panneau",
            "non",
          ],
          [
            "",
            "",
            1,
            "créneau",
            "4 pl. de la République",
            "45.6641, 4.9542",
            "500 cm",
            "330 cm",
            "Sol et panneau",
            "NON",
          ],
          [
            "Mions",
            "Groupe scolaire Pasteur",
            "3 places",
            "Epi",
            "rue du 11 Novembre 1918",
            "4.9570, 45.6655",
            "5m",
            "3,30 m",
            "panneau",
            "",
          ],
          [
            "Mions (69780)",
            "Cimetière",
            "une",
            "épis",
            "Chemin de Feyzin",
            "45°39'50\"N 4°57'10\"E",
            "",
            "",
            "rien",
            "0",
          ],
          [
            "Mions",
            "Gymnase",
            "0",
            "longitudinale",
            "55, avenue des Tilleuls -  69780 Mions",
            "près du gymnase",
            "4.8",
            "33",
            "Sol et panneau",
            "x",
          ],
        ],
      },
    ],
  },
];

/** The workbook's bytes. */
export function sheetBytes({ format, sheets }: SampleSheet): Buffer {
  const workbook = utils.book_new();
  for (const { name, rows } of sheets)
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows as unknown[][]), name);
  return write(workbook, { type: "buffer", bookType: format }) as Buffer;
}
