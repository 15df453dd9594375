import type { RuleCatalogue } from "../catalogue.ts";

/** Why a file cannot be read as a table, and what to do. */
export const readingMessages: RuleCatalogue = {
  "file.missing": {
    fr: {
      title: "Fichier introuvable",
      text: "« {file} » n’existe pas à cet endroit. Vérifiez le nom et le dossier.",
    },
    en: { title: "File not found", text: "“{file}” does not exist there. Check its name and folder." },
    example: { raw: "toilettes.csv", result: "" },
  },
  "file.no-access": {
    fr: {
      title: "Fichier inaccessible",
      text: "« {file} » ne peut pas être ouvert. Vérifiez que vous avez le droit de le lire et que le disque répond.",
    },
    en: {
      title: "File out of reach",
      text: "“{file}” cannot be opened. Check that you may read it and that the disk answers.",
    },
    example: { raw: "toilettes.csv", result: "" },
  },
  "file.folder": {
    fr: {
      title: "Un dossier, pas un fichier",
      text: "« {file} » est un dossier. Indiquez le fichier qu’il contient.",
    },
    en: { title: "A folder, not a file", text: "“{file}” is a folder. Name the file inside it." },
    example: { raw: "Documents", result: "" },
  },
  "file.not-a-file": {
    fr: {
      title: "Pas un fichier ordinaire",
      text: "« {file} » n’est pas un fichier que l’on peut lire du début à la fin. Copiez son contenu dans un fichier.",
    },
    en: {
      title: "Not an ordinary file",
      text: "“{file}” is not a file that can be read from start to end. Copy its content into a file.",
    },
    example: { raw: "/dev/stdin", result: "" },
  },
  "file.empty": {
    fr: {
      title: "Fichier vide",
      text: "« {file} » ne contient rien. Ouvrez-le pour vérifier, puis enregistrez-le de nouveau avec ses lignes.",
    },
    en: {
      title: "Empty file",
      text: "“{file}” holds nothing. Open it to check, then save it again with its rows.",
    },
    example: { raw: "toilettes.csv", result: "" },
  },
  "file.pdf": {
    fr: {
      title: "Document PDF",
      text: "« {file} » est un PDF, quel que soit son nom. Déposez le tableau d’origine (xlsx, ods ou csv).",
    },
    en: {
      title: "PDF document",
      text: "“{file}” is a PDF, whatever its name. Hand in the original spreadsheet (xlsx, ods or csv).",
    },
    example: { raw: "liste.csv", result: "" },
  },
  "file.image": {
    fr: {
      title: "Image",
      text: "« {file} » est une image. Déposez le tableau dont elle est tirée (xlsx, ods ou csv).",
    },
    en: {
      title: "Picture",
      text: "“{file}” is a picture. Hand in the spreadsheet it shows (xlsx, ods or csv).",
    },
    example: { raw: "scan.csv", result: "" },
  },
  "file.compressed": {
    fr: {
      title: "Fichier compressé",
      text: "« {file} » est une archive compressée. Décompressez-la, puis déposez le tableau qu’elle contient.",
    },
    en: {
      title: "Compressed file",
      text: "“{file}” is a compressed archive. Unpack it, then hand in the spreadsheet inside.",
    },
    example: { raw: "toilettes.csv.gz", result: "" },
  },
  "file.document": {
    fr: {
      title: "Document de texte",
      text: "« {file} » est un document de traitement de texte. Copiez le tableau dans un tableur et enregistrez-le.",
    },
    en: {
      title: "Text document",
      text: "“{file}” is a word-processor document. Copy its table into a spreadsheet and save it.",
    },
    example: { raw: "liste.rtf", result: "" },
  },
  "file.html": {
    fr: {
      title: "Page web",
      text: "« {file} » est une page web, comme certains logiciels en produisent sous un nom de tableur. Ouvrez-la dans votre tableur, puis enregistrez-la en xlsx ou ods.",
    },
    en: {
      title: "Web page",
      text: "“{file}” is a web page, as some software makes under a spreadsheet’s name. Open it in your spreadsheet, then save it as xlsx or ods.",
    },
    example: { raw: "export.xls", result: "" },
  },
  "file.xml": {
    fr: {
      title: "Fichier XML",
      text: "« {file} » est un fichier XML. S’il s’ouvre dans votre tableur, enregistrez-le en xlsx ou ods ; sinon, demandez un export csv au logiciel d’où il vient.",
    },
    en: {
      title: "XML file",
      text: "“{file}” is an XML file. If your spreadsheet opens it, save it as xlsx or ods; otherwise ask the software it comes from for a csv export.",
    },
    example: { raw: "export.xml", result: "" },
  },
  "file.parquet": {
    fr: {
      title: "Fichier Parquet",
      text: "« {file} » est un fichier Parquet, qui n’est pas lu ici. Exportez-le en csv.",
    },
    en: { title: "Parquet file", text: "“{file}” is a Parquet file, not read here. Export it as csv." },
    example: { raw: "irve.parquet", result: "" },
  },
  "file.database": {
    fr: {
      title: "Base de données",
      text: "« {file} » est une base de données (SQLite ou GeoPackage). Exportez la table en csv ou en GeoJSON.",
    },
    en: {
      title: "Database",
      text: "“{file}” is a database (SQLite or GeoPackage). Export the table as csv or GeoJSON.",
    },
    example: { raw: "parcs.gpkg", result: "" },
  },
  "file.binary": {
    fr: {
      title: "Contenu illisible",
      text: "« {file} » ne contient pas de texte lisible : il est abîmé ou d’un format inconnu. Déposez-le en xlsx, ods ou csv.",
    },
    en: {
      title: "Unreadable content",
      text: "“{file}” holds no readable text: it is damaged or of an unknown format. Hand it in as xlsx, ods or csv.",
    },
    example: { raw: "liste.csv", result: "" },
  },
  "file.line-too-long": {
    fr: {
      title: "Ligne démesurée",
      text: "La ligne {row} est trop longue pour être celle d’un tableau. Vérifiez que le fichier a bien ses retours à la ligne.",
    },
    en: {
      title: "Endless line",
      text: "Line {row} is too long to be a table’s. Check that the file has its line breaks.",
    },
    example: { raw: "", result: "" },
  },
  "file.too-many-columns": {
    fr: {
      title: "Trop de colonnes",
      text: "La ligne {row} a plus de {max} colonnes, le maximum d’un tableur. Vérifiez que lignes et colonnes ne sont pas inversées.",
    },
    en: {
      title: "Too many columns",
      text: "Row {row} has more than {max} columns, the most a spreadsheet holds. Check that rows and columns are not swapped.",
    },
    example: { raw: "", result: "" },
  },
  "file.json-malformed": {
    fr: {
      title: "JSON mal formé",
      text: "Le fichier commence comme du JSON mais n’en respecte pas l’écriture. Refaites l’export, ou déposez un csv.",
    },
    en: {
      title: "Malformed JSON",
      text: "The file starts as JSON but breaks its rules. Export it again, or hand in a csv.",
    },
    example: { raw: "", result: "" },
  },
  "file.json-truncated": {
    fr: {
      title: "JSON incomplet",
      text: "Le fichier s’arrête avant sa fin : la copie ou le téléchargement a été interrompu. Recommencez-le.",
    },
    en: {
      title: "Incomplete JSON",
      text: "The file stops before its end: the copy or download was cut short. Do it again.",
    },
    example: { raw: "", result: "" },
  },
  "file.json-too-deep": {
    fr: {
      title: "JSON démesuré",
      text: "Le fichier contient un élément trop profond ou trop gros pour être une ligne de tableau. Déposez un csv.",
    },
    en: {
      title: "Oversized JSON",
      text: "The file holds an element too deep or too big to be a table’s row. Hand in a csv.",
    },
    example: { raw: "", result: "" },
  },
  "file.json-no-records": {
    fr: {
      title: "Aucun enregistrement",
      text: "Le fichier JSON ne contient pas de liste d’enregistrements. Déposez un tableau d’objets, ou un csv.",
    },
    en: {
      title: "No records",
      text: "The JSON file holds no list of records. Hand in an array of objects, or a csv.",
    },
    example: { raw: "", result: "" },
  },
  "reading.no-table": {
    fr: {
      title: "Aucun tableau",
      text: "Le fichier ne contient aucun tableau. Vérifiez que les lignes sont bien sur une feuille visible.",
    },
    en: { title: "No table", text: "The file holds no table. Check that the rows are on a visible sheet." },
    example: { raw: "", result: "" },
  },
  "reading.sheet-unknown": {
    fr: {
      title: "Feuille introuvable",
      text: "Le fichier n’a pas de feuille « {sheet} ». Il contient : {sheets}.",
    },
    en: { title: "Sheet not found", text: "The file has no sheet “{sheet}”. It holds: {sheets}." },
    example: { raw: "Feuil9", result: "" },
  },
};
