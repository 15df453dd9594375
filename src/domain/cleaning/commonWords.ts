/** Words that stay in small letters inside a name. */
export const LINKING_WORDS: ReadonlySet<string> = new Set(
  "à a au aux avec ce chez d dans de des du en entre et l la le les lès lez ou où par pour près sans sous sur vers un une".split(
    " ",
  ),
);

/** Street types: what follows them is a proper name; after a house number they are small. */
export const STREET_TYPES: ReadonlySet<string> = new Set(
  (
    "ALLEE ALLEES AVENUE BOULEVARD CARREFOUR CHAUSSEE CHEMIN CLOS COUR COURS DOMAINE ESPLANADE FAUBOURG GALERIE HALLE HAMEAU IMPASSE LEVEE " +
    "LOTISSEMENT MAIL MONTEE PARVIS PASSAGE PLACE PLACETTE PROMENADE QUAI RESIDENCE ROCADE ROND-POINT ROUTE RUE RUELLE SENTE SENTIER SQUARE " +
    "TRAVERSE VENELLE VILLA VOIE"
  ).split(" "),
);

/** Street types that are one wherever they stand in a name: "TOILETTES PLACE DU MARCHE". */
export const CLEAR_STREET_TYPES: ReadonlySet<string> = new Set(
  "ALLEE AVENUE BOULEVARD CHEMIN IMPASSE PLACE QUAI ROUTE RUE SQUARE".split(" "),
);

/**
 * Adjectives and nouns that describe an amenity and are small inside its name: "Toilettes mixtes", "École maternelle",
 * "Salle des fêtes". Words that often are part of a proper name are left out.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    "accessible accessibles adapté adaptée adaptées adaptés aménagé aménagée annexe arrière artistique automatique automatiques bas basse " +
    "catholique communal communale communales communaux couvert couverte culturel culturelle culturels culturelles départemental départementale double " +
    "électrique électriques élémentaire extérieur extérieure extérieures extérieurs gratuit gratuite gratuites gratuits handicapé handicapés haut " +
    "homme hommes femme femmes intercommunal intercommunale intérieur intérieure intérieures intérieurs laïque libre maternelle maternelles médical " +
    "médicale mixte mixtes mobile mobiles multisport multisports municipal municipale municipales municipaux numérique omnisport omnisports pédagogique " +
    "périscolaire piéton piétonne piétons polyvalente polyvalent primaire primaires principal principale privé privée privés provisoire public publics " +
    "publique publiques réservé réservée réservés scolaire scolaires sèche sèches secondaire seul seule simple social sociale socioculturel " +
    "socioculturelle sportif sportifs sportive sportives supérieur supérieure technique techniques unisexe " +
    "accueil activités adultes associations baignade ballon basket bébés boules bureau bureaux conseil enfants entrée escalade étage équipement " +
    "équipements exposition expositions fauteuil fêtes football handball information jeu jeux jeunes loisirs mariages musculation " +
    "musique natation parking pétanque pique-nique places plein polyvalence quartier rdc réunion réunions rugby sanitaire sanitaires secours " +
    "service services skate stationnement tennis toilette toilettes urinoir urinoirs vestiaire vestiaires vote"
  ).split(" "),
);
