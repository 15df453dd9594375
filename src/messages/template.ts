import type { Language } from "./language.ts";

/** The words of the template. Texts are ICU MessageFormat; validation messages must stay within 200 characters. */
export interface TemplateMessages {
  readonly dataSheet: string;
  readonly guideSheet: string;
  readonly listSheet: string;
  readonly author: string;
  readonly yes: string;
  readonly no: string;
  readonly decimalMark: string;
  readonly example: string;
  readonly required: string;
  /** In the list of columns, where the star repeats that of the header. */
  readonly requiredMark: string;
  readonly optional: string;
  readonly internal: string;
  readonly hints: {
    readonly list: string;
    readonly suggestions: string;
    readonly multiple: string;
    readonly array: string;
    readonly boolean: string;
    readonly requiredBoolean: string;
    readonly date: string;
    readonly number: string;
    readonly unit: string;
    readonly integer: string;
    readonly year: string;
    readonly between: string;
    readonly atLeast: string;
    readonly atMost: string;
    readonly exactLength: string;
    readonly minLength: string;
    readonly maxLength: string;
    readonly unique: string;
    readonly email: string;
    readonly datetime: string;
    readonly time: string;
    readonly yearMonth: string;
    readonly zeros: string;
    readonly ownCommune: string;
  };
  readonly errors: {
    readonly title: string;
    readonly check: string;
    readonly list: string;
    readonly suggestions: string;
    readonly multiple: string;
    readonly date: string;
    readonly number: string;
    readonly integer: string;
    readonly length: string;
    readonly unique: string;
    readonly email: string;
  };
  /** Said on the terminal. */
  readonly told: {
    readonly taken: string;
    readonly unmatched: string;
    readonly ignored: string;
  };
  readonly guide: {
    readonly title: string;
    readonly what: string;
    readonly how: string;
    readonly rows: string;
    readonly marks: string;
    readonly reach: string;
    readonly free: string;
    readonly commune: string;
    readonly taken: string;
    readonly after: string;
    readonly back: string;
    readonly columns: string;
    readonly heads: readonly [string, string, string, string, string];
    readonly more: string;
    readonly about: string;
  };
}

export const templateMessages: Readonly<Record<Language, TemplateMessages>> = {
  fr: {
    dataSheet: "Données",
    guideSheet: "Mode d'emploi",
    listSheet: "Listes",
    author: "Traboule",
    yes: "Oui",
    no: "Non",
    decimalMark: ",",
    example: "Exemple : {example}",
    required: "À remplir sur chaque ligne.",
    requiredMark: "Toujours *",
    optional: "Si possible",
    internal: "Pour vous seulement : cette colonne n’est pas publiée.",
    hints: {
      list: "Choisissez dans la liste.",
      suggestions: "La liste propose, vous pouvez écrire autre chose.",
      multiple: "Plusieurs réponses possibles, séparées par « {delimiter} ».",
      array: "Plusieurs réponses possibles, entre crochets comme dans l’exemple.",
      boolean: "Oui ou Non ; vide si vous ne savez pas.",
      requiredBoolean: "Oui ou Non.",
      date: "Une date : jour/mois/année.",
      number: "Un nombre, sans texte.",
      unit: "Un nombre en {unit}, sans écrire l’unité.",
      integer: "Un nombre entier, sans texte.",
      year: "Une année, en quatre chiffres.",
      between: "Entre {min} et {max}.",
      atLeast: "Au moins {min}.",
      atMost: "Au plus {max}.",
      exactLength: "{count} caractères exactement.",
      minLength: "Au moins {count} caractères.",
      maxLength: "{count} caractères au plus.",
      unique: "Une valeur différente à chaque ligne.",
      email: "Une adresse électronique complète.",
      datetime: "Année-mois-jour, puis l’heure : 2026-05-31T14:30:00.",
      time: "Heures et minutes : 14:30.",
      yearMonth: "Année et mois : 2026-05.",
      zeros: "Gardez les zéros du début.",
      ownCommune: "Se remplit toute seule quand vous commencez la ligne.",
    },
    errors: {
      title: "Une saisie à revoir",
      check: "Une saisie à vérifier",
      list: "Cette réponse n’est pas dans la liste. Choisissez-la avec la flèche, à droite de la cellule.",
      suggestions: "Cette réponse n’est pas dans la liste proposée. Gardez-la si vous en êtes sûr.",
      multiple:
        "Une seule réponse : prenez-la dans la liste. Plusieurs : séparez-les par « {delimiter} » et gardez votre saisie.",
      date: "Il faut une date, écrite jour/mois/année : 31/12/2026.",
      number: "Il faut un nombre, sans unité ni texte.",
      integer: "Il faut un nombre entier, sans unité ni texte.",
      length: "Le nombre de caractères ne convient pas.",
      unique: "Cette valeur est déjà sur une autre ligne. Chaque ligne doit avoir la sienne.",
      email: "Une adresse électronique contient un « @ » et un point.",
    },
    told: {
      taken:
        "{file} : {rows, plural, =0 {aucune ligne reprise} one {# ligne reprise} other {# lignes reprises}}, {waiting, plural, =0 {aucune cellule à revoir} one {# cellule à revoir, colorée dans le gabarit} other {# cellules à revoir, colorées dans le gabarit}}.",
      unmatched: "Sans place dans ce modèle, et absentes du gabarit : {columns}.",
      ignored:
        "{count, plural, one {# ligne laissée} other {# lignes laissées}} de côté (titres, totaux, autres tableaux) : « traboule clean » en donne la liste.",
    },
    guide: {
      title: "{model} : mode d’emploi",
      what: "À quoi sert ce classeur",
      how: "Comment le remplir",
      rows: "Remplissez la feuille « {sheet} » à partir de la ligne 2, une ligne par élément à décrire.",
      marks:
        "Une étoile (*) après le nom d’une colonne, sous un en-tête plus foncé et souligné d’un trait épais, dit qu’il faut la remplir sur chaque ligne. Laissez les autres vides quand vous ne savez pas.",
      reach:
        "Cliquez dans une cellule : une bulle dit quoi écrire et donne un exemple. La note de l’en-tête le rappelle. Quand une flèche paraît à droite de la cellule, elle ouvre la liste des réponses.",
      free: "L’en-tête est protégé, sans mot de passe. Le reste est à vous : trier, filtrer, insérer ou supprimer des lignes, élargir les colonnes.",
      commune:
        "Ce classeur est celui de {commune}. La commune s’inscrit toute seule sur chaque ligne que vous commencez ; écrivez par-dessus si besoin.",
      taken:
        "Vos données sont déjà là : {rows, plural, one {# ligne} other {# lignes}}. {waiting, plural, =0 {Aucune cellule n’attend votre avis.} one {Une cellule colorée attend votre avis : sa note dit pourquoi.} other {# cellules colorées attendent votre avis : leur note dit pourquoi.}}",
      after: "Une fois rempli",
      back: "Enregistrez le fichier et rendez-le à la personne qui vous l’a envoyé, ou déposez-le dans votre espace. Il sera reconnu tout seul. Gardez les noms des colonnes tels qu’ils sont.",
      columns: "Les colonnes, une par une",
      heads: ["Colonne", "À remplir", "Quoi écrire", "Exemple", "Réponses possibles"],
      more: "… et {count} autres, dans la liste de la cellule",
      about: "Modèle {name}, version {version}.",
    },
  },
  en: {
    dataSheet: "Data",
    guideSheet: "How to fill in",
    listSheet: "Lists",
    author: "Traboule",
    yes: "Yes",
    no: "No",
    decimalMark: ".",
    example: "Example: {example}",
    required: "To fill in on every row.",
    requiredMark: "Always *",
    optional: "If you can",
    internal: "For you only: this column is not published.",
    hints: {
      list: "Choose from the list.",
      suggestions: "The list suggests; you may write something else.",
      multiple: "Several answers are possible, separated by “{delimiter}”.",
      array: "Several answers are possible, in square brackets as in the example.",
      boolean: "Yes or No; empty if you do not know.",
      requiredBoolean: "Yes or No.",
      date: "A date: day/month/year.",
      number: "A number, without text.",
      unit: "A number in {unit}, without writing the unit.",
      integer: "A whole number, without text.",
      year: "A year, in four digits.",
      between: "Between {min} and {max}.",
      atLeast: "At least {min}.",
      atMost: "At most {max}.",
      exactLength: "{count} characters exactly.",
      minLength: "At least {count} characters.",
      maxLength: "{count} characters at most.",
      unique: "A different value on each row.",
      email: "A complete e-mail address.",
      datetime: "Year-month-day, then the time: 2026-05-31T14:30:00.",
      time: "Hours and minutes: 14:30.",
      yearMonth: "Year and month: 2026-05.",
      zeros: "Keep the leading zeros.",
      ownCommune: "Fills itself in when you begin the row.",
    },
    errors: {
      title: "An entry to review",
      check: "An entry to check",
      list: "This answer is not in the list. Choose it with the arrow at the right of the cell.",
      suggestions: "This answer is not in the suggested list. Keep it if you are sure.",
      multiple:
        "One answer: take it from the list. Several: separate them with “{delimiter}” and keep your entry.",
      date: "A date is needed, written day/month/year: 31/12/2026.",
      number: "A number is needed, without unit or text.",
      integer: "A whole number is needed, without unit or text.",
      length: "The number of characters is not right.",
      unique: "This value is already on another row. Each row must have its own.",
      email: "An e-mail address holds an “@” and a dot.",
    },
    told: {
      taken:
        "{file}: {rows, plural, =0 {no row taken over} one {# row taken over} other {# rows taken over}}, {waiting, plural, =0 {no cell to review} one {# cell to review, coloured in the template} other {# cells to review, coloured in the template}}.",
      unmatched: "Without a place in this model, and absent from the template: {columns}.",
      ignored:
        "{count, plural, one {# row left} other {# rows left}} aside (titles, totals, other tables): “traboule clean” lists them.",
    },
    guide: {
      title: "{model}: how to fill in",
      what: "What this workbook is for",
      how: "How to fill it in",
      rows: "Fill in the sheet “{sheet}” from row 2, one row per item to describe.",
      marks:
        "A star (*) after a column’s name, under a darker header with a thick line, says that it must be filled in on every row. Leave the others empty when you do not know.",
      reach:
        "Click in a cell: a bubble says what to write, with an example. The header’s note says it too. When an arrow appears at the right of the cell, it opens the list of answers.",
      free: "The header is protected, without a password. The rest is yours: sort, filter, insert or delete rows, widen columns.",
      commune:
        "This workbook belongs to {commune}. The commune writes itself on each row that you begin; write over it where needed.",
      taken:
        "Your data is already here: {rows, plural, one {# row} other {# rows}}. {waiting, plural, =0 {No cell waits for you.} one {One coloured cell waits for you: its note says why.} other {# coloured cells wait for you: their notes say why.}}",
      after: "Once filled in",
      back: "Save the file and return it to the person who sent it to you, or drop it in your workspace. It will be recognised by itself. Keep the columns’ names as they are.",
      columns: "The columns, one by one",
      heads: ["Column", "To fill in", "What to write", "Example", "Possible answers"],
      more: "… and {count} more, in the cell’s list",
      about: "Model {name}, version {version}.",
    },
  },
};
