import type { RuleCatalogue } from "../catalogue.ts";

export const positionMessages: RuleCatalogue = {
  "position.inside": {
    fr: {
      title: "Point tiré d’un contour",
      text: "La cellule dessine une ligne ou une surface : {value} vient d’un point qui la représente, à l’intérieur d’une surface, au milieu d’une ligne.",
    },
    en: {
      title: "Point taken from an outline",
      text: "The cell draws a line or an area: {value} comes from a point that stands for it, inside an area, midway along a line.",
    },
    example: { raw: "POLYGON ((4 45, 5 45, 5 46, 4 46, 4 45))", result: "45.5" },
  },
  "position.rounded": {
    fr: {
      title: "Coordonnée arrondie",
      text: "Le modèle n’admet que {decimals} décimales : « {raw} » est arrondi à {value}, sans déplacer le point.",
    },
    en: {
      title: "Coordinate rounded",
      text: "The model takes {decimals} decimals only: “{raw}” is rounded to {value}, without moving the point.",
    },
    example: { raw: "48.02828204392352", result: "48.0282820" },
  },
  "position.notation": {
    fr: {
      title: "Écriture d’une coordonnée",
      text: "Coordonnée réécrite en degrés avec un point décimal : {value}.",
    },
    en: {
      title: "Coordinate notation",
      text: "Coordinate rewritten in degrees with a decimal point: {value}.",
    },
    example: { raw: "45,764043°", result: "45.764043" },
  },
  "position.dms": {
    fr: {
      title: "Degrés, minutes, secondes",
      text: "Degrés, minutes et secondes convertis en degrés décimaux : {value}.",
    },
    en: {
      title: "Degrees, minutes, seconds",
      text: "Degrees, minutes and seconds converted to decimal degrees: {value}.",
    },
    example: { raw: "45°46'12\"N", result: "45.77" },
  },
  "position.swapped": {
    fr: {
      title: "Longitude et latitude échangées",
      text: "La longitude et la latitude étaient échangées ; elles sont remises en place.",
    },
    en: {
      title: "Longitude and latitude swapped",
      text: "Longitude and latitude were swapped; they are back in place.",
    },
    example: { raw: "44.8395748", result: "-0.580238" },
  },
  "position.projected": {
    fr: {
      title: "Coordonnées en mètres converties",
      text: "Coordonnée en mètres ({projection}, EPSG {epsg}) convertie en degrés WGS 84 : {value}.",
    },
    en: {
      title: "Coordinates in metres converted",
      text: "Coordinate in metres ({projection}, EPSG {epsg}) converted to WGS 84 degrees: {value}.",
    },
    example: { raw: "475198,121680863", result: "0.0246602" },
  },
  "position.decimal-point": {
    fr: {
      title: "Point décimal perdu",
      text: "Le point décimal de « {raw} » s’était perdu : il faut lire {value}.",
    },
    en: { title: "Lost decimal point", text: "“{raw}” has lost its decimal point: read {value}." },
    example: { raw: "43225879", result: "43.225879" },
  },
  "position.sign": {
    fr: {
      title: "Signe moins perdu",
      text: "Le signe de la coordonnée a été rétabli : seul {value} tombe dans la commune.",
    },
    en: {
      title: "Lost minus sign",
      text: "The sign of the coordinate was restored: only {value} falls in the commune.",
    },
    example: { raw: "0.577401", result: "-0.577401" },
  },
  "position.digits-lost": {
    fr: {
      title: "Chiffres perdus",
      text: "Le tableur a arrondi « {raw} » : des chiffres manquent. Indiquez la coordonnée complète.",
    },
    en: {
      title: "Digits lost",
      text: "The spreadsheet rounded “{raw}”: digits are missing. Give the whole coordinate.",
    },
    example: { raw: "4,58E+01", result: "45.8" },
  },
  "position.ambiguous": {
    fr: {
      title: "Position à préciser",
      text: "« {raw} » peut désigner plusieurs endroits. Choisissez la bonne position sur la carte.",
    },
    en: {
      title: "Position to settle",
      text: "“{raw}” may mean several places. Choose the right position on the map.",
    },
    example: { raw: "7165", result: "" },
  },
  "position.pair": {
    fr: { title: "Écriture d’un point", text: "Le point est réécrit comme le modèle le demande : {value}." },
    en: { title: "Point notation", text: "The point is rewritten as the model asks: {value}." },
    example: { raw: "(45,7 ; 4,8)", result: "45.7, 4.8" },
  },
  "position.geometry": {
    fr: {
      title: "Écriture d’une géométrie",
      text: "La géométrie est réécrite dans la forme attendue, sans déplacer ses points.",
    },
    en: {
      title: "Geometry notation",
      text: "The geometry is rewritten in the expected form; none of its points moves.",
    },
    example: { raw: "POLYGON(4 45, 5 45, 5 46, 4 45)", result: "POLYGON ((4 45, 5 45, 5 46, 4 45))" },
  },
  "position.placeholder": {
    fr: {
      title: "Coordonnées de remplissage",
      text: "« {raw} » n’est pas une position mais un remplissage. Indiquez les coordonnées du lieu.",
    },
    en: {
      title: "Filler coordinates",
      text: "“{raw}” is no position but a filler. Give the coordinates of the place.",
    },
    example: { raw: "1,1", result: "" },
  },
  "position.identical": {
    fr: {
      title: "Longitude et latitude identiques",
      text: "La longitude et la latitude ont la même valeur, « {raw} ». Corrigez l’une des deux.",
    },
    en: {
      title: "Longitude equals latitude",
      text: "Longitude and latitude hold the same value, “{raw}”. Correct one of them.",
    },
    example: { raw: "45.76", result: "" },
  },
  "position.unreadable": {
    fr: {
      title: "Coordonnée illisible",
      text: "« {raw} » n’est pas une coordonnée. Indiquez des degrés, par exemple 45.764043.",
    },
    en: {
      title: "Unreadable coordinate",
      text: "“{raw}” is no coordinate. Give degrees, such as 45.764043.",
    },
    example: { raw: "près de la mairie", result: "" },
  },
  "position.unreadable-pair": {
    fr: {
      title: "Point illisible",
      text: "« {raw} » ne contient pas deux coordonnées. Indiquez la latitude et la longitude du lieu.",
    },
    en: {
      title: "Unreadable point",
      text: "“{raw}” does not hold two coordinates. Give the latitude and longitude of the place.",
    },
    example: { raw: "45.76", result: "" },
  },
  "position.unreadable-geometry": {
    fr: {
      title: "Géométrie illisible",
      text: "Cette cellule ne se lit ni comme du WKT ni comme du GeoJSON. Recopiez la géométrie entière.",
    },
    en: {
      title: "Unreadable geometry",
      text: "This cell reads neither as WKT nor as GeoJSON. Copy the whole geometry again.",
    },
    example: { raw: "POLYGON((4.8 45.7", result: "" },
  },
  "position.open-ring": {
    fr: {
      title: "Contour ouvert",
      text: "Le contour ne se referme pas sur son premier point. Ajoutez ce point à la fin.",
    },
    en: {
      title: "Open outline",
      text: "The outline does not close on its first point. Add that point at its end.",
    },
    example: { raw: "POLYGON((4 45, 5 45, 5 46))", result: "" },
  },
  "position.out-of-range": {
    fr: {
      title: "Coordonnée hors limites",
      text: "« {raw} » ne correspond à aucun endroit de France. Vérifiez la coordonnée et son système.",
    },
    en: {
      title: "Coordinate out of range",
      text: "“{raw}” matches no place in France. Check the coordinate and its system.",
    },
    example: { raw: "995.4", result: "" },
  },
  "position.unknown-system": {
    fr: {
      title: "Système de coordonnées inconnu",
      text: "Le système de coordonnées de « {raw} » n’est pas reconnu. Donnez la géométrie en WGS 84.",
    },
    en: {
      title: "Unknown reference system",
      text: "The reference system of “{raw}” is not known. Give the geometry in WGS 84.",
    },
    example: { raw: "SRID=31370;POINT(150000 170000)", result: "" },
  },
  "position.incomplete": {
    fr: {
      title: "Une coordonnée manque",
      text: "L’une des deux coordonnées est vide : sans elle, le lieu n’apparaît pas sur la carte. Complétez-la.",
    },
    en: {
      title: "One coordinate is missing",
      text: "One of the two coordinates is empty: without it, the place is not on the map. Fill it in.",
    },
    example: { raw: "", result: "" },
  },
  "position.imprecise": {
    fr: {
      title: "Position imprécise",
      text: "Avec {decimals, plural, =0 {aucune décimale} one {# décimale} other {# décimales}}, la position est juste à {metres} m près. Donnez cinq décimales ou plus.",
    },
    en: {
      title: "Imprecise position",
      text: "With {decimals, plural, =0 {no decimal} one {# decimal} other {# decimals}}, the position is right within {metres} m. Give five decimals or more.",
    },
    example: { raw: "4.8", result: "" },
  },
  "position.outside-france": {
    fr: {
      title: "Point hors de France",
      text: "Le point ({lat}, {lon}) est en mer ou hors de France. Vérifiez ses coordonnées.",
    },
    en: {
      title: "Point outside France",
      text: "The point ({lat}, {lon}) is at sea or outside France. Check its coordinates.",
    },
    example: { raw: "13.4", result: "" },
  },
  "position.outside-commune": {
    fr: {
      title: "Point hors de la commune",
      text: "Le point est à {metres} m en dehors de la commune {commune}. Vérifiez le point ou la commune.",
    },
    en: {
      title: "Point outside the commune",
      text: "The point lies {metres} m outside the commune {commune}. Check the point or the commune.",
    },
    example: { raw: "4.99", result: "" },
  },
  "position.far-from-others": {
    fr: {
      title: "Point loin des autres",
      text: "Le point est à {kilometres} km des autres points de la commune {commune}. Vérifiez ses coordonnées.",
    },
    en: {
      title: "Point far from the others",
      text: "The point is {kilometres} km away from the other points of the commune {commune}. Check its coordinates.",
    },
    example: { raw: "4.99", result: "" },
  },
};
