import { headerWords } from "./headerWords.ts";

/**
 * What town halls write for one idea, in French, English and abbreviations. The key is the idea; phrases are read like
 * headers, articles left out. Ideas that share a name with a kind of field (`kind.ts`) stand for that kind.
 */
const PHRASES: Readonly<Record<string, string>> = {
  postcode:
    "code postal|cp|postal code|zip|zip code|zipcode|postcode|post code|cd postal|cpostal|code post|cod postal|codpost|cpost|adresse code postal|cp ville|commune cp|commune code postal|code postal commune",
  insee:
    "code insee|insee|code insee commune|insee commune|commune insee|commune code insee|insee com|com insee|code com insee|depcom|dep com|citycode|city code|code commune insee|code commune|commune code|codgeo|cod geo|numero insee|insee code|num com|numero commune|cod insee|cd insee|code com|cod com|cod commune|code ville|c insee|codeinsee|code officiel geographique",
  commune:
    "commune|ville|city|town|municipality|municipalite|nom commune|commune nom|nom ville|ville nom|libelle commune|commune libelle|lib com|libcom|com lib|nomcom|nom com|com nom|nom comm|comm nom|commune ville|ville commune|vil|nom municipality|adresse commune|adresse ville|commune adresse|commune implantation|nom commune implantation|nom commune enregistrement",
  phone:
    "telephone|tel|phone|numero telephone|num telephone|num tel|numero tel|no tel|no telephone|phone number|telephone number|numero appel|no appel|telephone contact|tel contact|contact tel|contact telephone|tel fixe|telephone fixe|standard telephonique|coordonnee telephonique|teleph",
  email:
    "email|e mail|mail|courriel|mel|adresse mail|adresse email|adresse e mail|adresse electronique|adresse courriel|adresse mel|email address|mail address|courrier electronique|adresse messagerie|contact mail|contact email|mail contact|email contact|boite mail",
  url: "site web|site internet|url|website|web site|web|www|lien|link|adresse web|adresse site web|adresse site internet|adresse site|adresse internet|page web|url site|url site web|url site internet|site url|lien web|lien internet|lien site|lien url|adresse url|url web|homepage|site www|page internet|lien vers",
  longitude:
    "longitude|lon|lng|x long|xlong|xlongitude|long x|x lon|longitude x|x longitude|coord long|coor long|coordonnee longitude|longitude wgs 84|lon wgs 84|long wgs 84|xlong wgs 84|x wgs 84|x wgs|longitude x wgs 84|geo long|geo lon|gps long|gps lon|longitude gps|gps longitude|position longitude|geo longitude|coord gps long|coordonnee gps longitude|longitude coordonnee gps|longitude decimal|longitude degre decimal|longit|lambda",
  latitude:
    "latitude|lat|y lat|ylat|ylatitude|lat y|latitude y|y latitude|coord lat|coor lat|coordonnee latitude|latitude wgs 84|lat wgs 84|ylat wgs 84|y wgs 84|y wgs|latitude y wgs 84|geo lat|gps lat|latitude gps|gps latitude|position latitude|geo latitude|coord gps lat|coordonnee gps latitude|latitude coordonnee gps|latitude decimal|latitude degre decimal|latit",
  x: "x|coord x|coordonnee x|x coord|geo x|position x|coordx|x coordonnee|point x|geom x|coordonnee gps x|x l 93|x lambert 93|x lambert|x l|x 93",
  y: "y|coord y|coordonnee y|y coord|geo y|position y|coordy|y coordonnee|point y|geom y|coordonnee gps y|y l 93|y lambert 93|y lambert|y l|y 93",
  coordinates:
    "coordonnee|coord|coordonnee geographique|coordonnee gps|coord gps|geo point|geopoint|gps|point geo|lat long|lat lon|latlon|latlong|long lat|lon lat|lonlat|longlat|geo point 2 d|xy|coordonnee xy|coordonneesxy|position gps|localisation gps|coordinate|gps coordinate|geo coordinate|geolocalisation|point gps|lat lng|geom xy|geompoint|latitude longitude|longitude latitude|coordonnee centroide|location coordinate|geoloc|position geographique|coordonnee wgs 84",
  geometry:
    "wkt|geom|geometrie|geometry|geo shape|geojson|geom wkt|shape|the geom|geo json|wkb|wkb geometry|geom json|geomsurf|geometrie wkt|geoshape|st asgeojson",
  "opening-hours":
    "horaire|horaire ouverture|heure ouverture|jour horaire ouverture|jour heure ouverture|opening hour|opening|ouverture|hour|horaire acces|plage horaire|schedule|heure acces|jour ouverture|ouverture horaire|horaire ouv|horaire accessibilite|jour horaire|heure ouvrable|hor ouv|opening time|open hour|business hour|horaire fonctionnement",
  address:
    "adresse|address|adr|adress|adresse postale|adresse complete|adresse physique|addr|adresse geographique|full address|street address|numero nom voie|numero voie nom|voie numero voie|numero rue voie|numero et voie|numero voie voie|numero et rue|rue numero|libelle adresse|adresse libelle|adresse ligne|ligne adresse|adresse 1|ad|adresse voie complete|location address|lieu implantation|adresse implantation",
  street:
    "voie|rue|nom voie|libelle voie|street|street name|nom rue|type nom voie|adresse voie|adresse rue|voie nom|lib voie|adresse nom voie|nom complet voie|adr voie|adr nom voie|voie libelle|nom type voie|intitule voie|toponyme|rue nom|road",
  "house-number":
    "numero voie|num voie|no voie|numero rue|num rue|no rue|house number|numero dans voie|numero adresse|adresse numero|num adresse|num adr|adr num|adr numero|street number|numero dans rue|numvoie|voie numero|voie num|numero de voirie|numero voirie|numero police|housenumber|numero complet adresse",
  "address-complement":
    "complement adresse|comp adresse|compl adresse|complement|cplt adresse|adresse complement|adresse 2|cpl adresse|adr complement|adr comp|complt adresse|suite adresse|adresse suite|address line 2",
  siret:
    "siret|numero siret|code siret|num siret|no siret|siret number|identifiant siret|siret identifiant|id siret",
  siren: "siren|numero siren|code siren|num siren|no siren|identifiant siren",
  rna: "rna|numero rna|code rna|waldec|identification rna|id rna|identifiant rna",
  "updated-on":
    "date maj|date mise jour|derniere maj|derniere mise jour|maj|dat maj|dt maj|maj date|date derniere mise jour|date derniere maj|last update|last updated|updated at|updated|date der maj|date modification|date modif|modif date|date actualisation|date derniere actualisation|last modified date|last modified|update date|date derniere modification|mise jour|mise a jour|date mise jour donnee|date derniere mise jour donnee|actu date|modification date|actualisation",
  "created-on":
    "date creation|created at|created date|creation date|date creation donnee|dat creation|created",
  name: "nom|name|denomination|libelle|intitule|lib|designation|appellation|nom usuel|nom complet|raison sociale|nom usage|nom officiel",
  id: "identifiant|id|ident|identifier|identification|identifiant unique|id unique|code unique|uid|uuid",
  number: "numero|num|no|n",
  count: "nombre|nb|nbr|nbre|number of|quantite|qte|qty|count",
  type: "type|typologie|typ|kind",
  category: "categorie|category|cat",
  description: "description|descriptif|presentation|desc|descr",
  comment:
    "commentaire|observation|obs|remarque|comment|note|info|info complementaire|information complementaire|information|remark|renseignement complementaire|commentaire libre|observations diverse",
  date: "date|dat|dt",
  year: "annee|year|exercice|millesime|an",
  department: "departement|dep|dept|dpt|department|county",
  epci: "epci|intercommunalite|intercommunaute",
  capacity: "capacite|capacity|capacite accueil|jauge|capa",
  surface: "surface|superficie|surf|area|sup",
  pmr: "accessibilite pmr|acces pmr|pmr|accessible pmr|accessibilite handicape|accessibilite handicap|acces handicape|disabled access|wheelchair|accessible handicape|handicape|pmr accessible|accessibilite fauteuil|accessibilite personne mobilite reduite|personne mobilite reduite|accessible personne mobilite reduite|handicap acces|handi|accessibilite personne handicape|wheelchair accessible",
  access: "acces|access",
  accessibility: "accessibilite|accessibility|accessible",
  price: "tarif|prix|price|cout|tarification|fee",
  free: "gratuit|gratuite|free|gratuit payant|payant gratuit|gratuit ou payant|gratuite payant|acces gratuit",
  amount: "montant|amount|mt|mtt|somme",
  beneficiary: "beneficiaire|benef|recipient|attributaire|nom attributaire",
  manager: "gestionnaire|gestion|gest|manager",
  status: "etat|statut|status|state",
  district: "quartier|district",
  arrondissement: "arrondissement|arrond|arrdt|arrt|numero arrondissement",
  hamlet: "lieu dit|lieudit|hameau",
  serial: "numero serie|num serie|no serie|serial number|serie",
  picture: "photo|picture|image|photographie",
  owner: "proprietaire|proprio|owner",
  floor: "etage|floor|etg",
  length: "longueur|length",
  width: "largeur|width",
  height: "hauteur|height",
  altitude: "altitude|alti|alt|elevation",
  lighting: "eclairage|lumiere|lighting|eclaire",
  opened: "ouvert|open",
  equipment: "equipement|equipment|amenagement|equip",
  start: "debut|start|commencement",
  end: "fin|end",
  hour: "heure|time",
  day: "jour|day",
  firstname: "prenom|firstname|first name|given name",
  gender: "sexe|gender|genre",
  association: "association|asso",
  lieu: "lieu",
  location: "emplacement|localisation|location|implantation|situation",
  structure: "structure|struc|organisme|organisation|organization",
  source: "source|producteur donnee",
  installed: "date installation|date instal|date pose|installation date|date implantation|date install",
  electric: "electrique|elec|electric",
};

/** The ideas themselves, for telling a known word from an unknown one. */
export const KNOWN_IDEAS: ReadonlySet<string> = new Set(Object.keys(PHRASES));

/** Ideas near enough to be worth a suggestion, or a match where the content agrees. */
export const KINDRED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    type: ["category"],
    category: ["type"],
    comment: ["description"],
    arrondissement: ["commune", "postcode"],
  }),
);

/** Ideas so general that alone they name nothing: "N°" may be a house number, "Date" any date. */
export const VAGUE: ReadonlySet<string> = new Set(["number", "code", "count", "date", "reference"]);

/** Words that abbreviate two ideas; the column's content or the model settles which. */
export const AMBIGUOUS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    long: ["longitude", "length"],
    com: ["commune", "comment"],
    comm: ["commune", "comment"],
    larg: ["width"],
    haut: ["height"],
    loc: ["location"],
  }),
);

/** Words that add nothing: they never make or break a match. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    "de du des d la le les l un une en et ou a au aux par sur dans avec the of and to in s ce cette son sa " +
    "complet complete principal principale officiel officielle total totale exact exacte usuel donne donnee " +
    "detaille detaillee dimension calcule calculee indiquer preciser merci champ valeur concerne correspondant eventuel est qui que lequel laquelle"
  )
    .split(" ")
    .flatMap(headerWords),
);

/** Words for the thing itself, whatever the dataset: neutral unless the model tells them apart. */
export const ENTITIES: ReadonlySet<string> = new Set(
  (
    "lieu structure site etablissement equipment point objet local ressource element entite item batiment " +
    "espace service dispositif installation"
  ).split(" "),
);

/** Whose it is: a header that names one is about that person or body, not about the thing itself. */
export const ROLES: ReadonlySet<string> = new Set(
  (
    "contact responsable manager exploitant maire owner producteur fabricant mainteneur referent president " +
    "operateur amenageur attribuant beneficiary fournisseur source secretaire delegue elu agent proprio source " +
    "titulaire acheteur parent mandataire demandeur adjoint urgence interlocuteur animateur directeur mediateur " +
    "collectivite coll association interne prive confidentiel ancien ancienne precedent naissance facturation " +
    "siege domicile personnel hiver ete provisoire prevu estime initial secondaire autre delegue deleguee demande"
  ).split(" "),
);

/** Phrase, as words joined by a space, → idea. */
export const IDEAS: ReadonlyMap<string, string> = new Map(
  Object.entries(PHRASES).flatMap(([idea, phrases]) =>
    phrases.split("|").map((phrase): [string, string] => [headerWords(phrase).join(" "), idea]),
  ),
);

export const LONGEST_PHRASE = 5;

/** Single words that the lexicon knows, for cutting words written together ("codepostal"). */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  [...IDEAS.keys()].flatMap((phrase) => phrase.split(" ")).filter((word) => word.length > 2),
);
