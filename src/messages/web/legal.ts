import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  foot: "À savoir",
  notice: "Mentions légales",
  accessibility: "Accessibilité",
  "accessibility.none": "Accessibilité : non conforme",
  "accessibility.partial": "Accessibilité : partiellement conforme",
  "accessibility.full": "Accessibilité : totalement conforme",
  privacy: "Données personnelles",
  notSet: "pas encore indiqué par l’exploitant du portail",
  noticeLead: "Qui publie ce portail, qui l’héberge, à quelles conditions ses données se réutilisent.",
  publisherTitle: "Qui publie",
  publisher: "Éditeur",
  siren: "SIREN",
  publisherSite: "Site",
  contact: "Contact",
  director: "Direction de la publication",
  hosting: "Hébergement",
  dataTitle: "Les données",
  dataWho:
    "Chaque commune, et chaque organisation du territoire, publie sa part et en répond ; la page du jeu et celle de la commune disent qui.",
  dataReuse:
    "Les données se réutilisent librement, aux conditions de la licence que chaque jeu indique : citez qui publie et la date de mise à jour. Le bloc « Citer » de chaque jeu donne la phrase à copier.",
  dataWrong:
    "Une donnée fausse ou périmée se signale à la commune qui la publie : son adresse est sur la page de la ligne.",
  outlineSource: "Contours des communes :",
  softwareTitle: "Le logiciel",
  software:
    "Traboule est un logiciel libre, publié sous licence EUPL 1.2. Ses caractères, Young Serif et Atkinson Hyperlegible, sont sous licence SIL Open Font. Les noms et codes des communes viennent du code officiel géographique de l’Insee.",
  accessibilityLead:
    "{name} veut que chacun puisse lire ces données, quels que soient son équipement et sa façon de lire.",
  accessibilityLeadAlone:
    "Chacun doit pouvoir lire ces données, quels que soient son équipement et sa façon de lire.",
  stateTitle: "Où en est ce portail",
  "state.none":
    "Aucun audit de conformité au RGAA n’a encore été fait : ce portail est donc déclaré non conforme, comme le veut la règle. Cela ne dit pas qu’il est inutilisable, mais que personne d’indépendant ne l’a vérifié.",
  "state.partial": "Ce portail est partiellement conforme au RGAA. Audit : {audit}",
  "state.full": "Ce portail est totalement conforme au RGAA. Audit : {audit}",
  checkedTitle: "Ce qui est vérifié à chaque version",
  checkedAutomatic:
    "Chaque page publique est contrôlée par un outil automatique (axe, règles WCAG 2.2 A et AA), en clair et en sombre, à trois largeurs d’écran. Un tel outil ne voit qu’une partie des défauts.",
  checkedKeyboard: "Tout se fait au clavier, et tout se lit sans JavaScript.",
  checkedMap:
    "Les cartes sont cachées aux lecteurs d’écran : tout ce qu’elles montrent est aussi dans un tableau ou dans une liste.",
  checkedColours:
    "Aucune information ne tient à la couleur seule ; le sombre, l’agrandissement et les contrastes forcés sont suivis.",
  limitsTitle: "Ce qui reste hors de notre main",
  limitsFiles: "Les fichiers à télécharger sont des tableaux bruts, sans mise en forme pour la lecture.",
  limitsBackground:
    "Le fond de carte vient d’un autre service, avec ses propres couleurs ; la carte reste lisible sans lui.",
  limitsWords: "Les textes saisis par les communes n’ont pas tous été relus sous cet angle.",
  helpTitle: "Quelque chose vous arrête ?",
  help: "Écrivez-nous en donnant l’adresse de la page : une autre forme de la donnée vous sera proposée.",
  helpNobody: "L’exploitant de ce portail n’a pas encore indiqué d’adresse où écrire.",
  remedyTitle: "Si rien ne change",
  remedy:
    "Vous pouvez saisir le Défenseur des droits, en ligne, auprès de son délégué, ou par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
  remedyLink: "Écrire au Défenseur des droits",
  privacyLead:
    "Lire ce portail ne demande ni compte ni nom. Voici le peu qui est gardé, pourquoi et combien de temps.",
  readersTitle: "Quand vous lisez",
  readersCount:
    "Le portail compte ses lectures : tant par jour, par jeu et par commune. Rien de qui lit n’est enregistré : ni adresse IP, ni navigateur, ni parcours.",
  readersLog: "Le journal technique garde la page demandée, l’heure et la durée, sans adresse IP.",
  readersTrackers: "Aucun traceur, aucune publicité, aucun service de mesure d’audience.",
  readersMap: "Les cartes demandent leur fond à {host} : ce service voit alors votre adresse IP.",
  readersMapNone: "Les cartes ne demandent rien à un autre service.",
  cookiesTitle: "Les cookies",
  cookiesCaption: "Les cookies de ce portail",
  cookie: "Nom",
  cookieWhat: "À quoi il sert",
  cookieLife: "Durée",
  "cookie.language": "Retient la langue que vous avez choisie ; posé par ce choix seulement.",
  "cookie.traboule-session": "Vous garde connecté à l’espace des communes.",
  "cookie.traboule-code": "Relie ce navigateur au code de connexion demandé.",
  "cookie.traboule-identity": "Relie ce navigateur à votre connexion par le service d’identité.",
  "cookie.traboule-form": "Garde une saisie interrompue par la fin de la connexion.",
  lifeDays: "{count, plural, one {un jour} other {# jours}}",
  lifeMinutes: "{count, plural, one {une minute} other {# minutes}}",
  cookiesConsent:
    "Tous sont nécessaires à ce que vous demandez : la loi ne demande pas de consentement pour eux.",
  agentsTitle: "Quand vous travaillez dans l’espace des communes",
  agents:
    "Sont gardés votre nom, votre adresse de courriel professionnelle, vos rôles, vos connexions et la trace de ce que vous déposez, corrigez et publiez, afin que chaque chiffre publié ait son histoire. C’est l’exécution d’une mission d’intérêt public.",
  publishedTitle: "Dans les données publiées",
  published:
    "Les fichiers déposés sont relus par la plateforme, qui signale aux communes ce qui ressemble à une donnée personnelle avant la publication. Si l’une vous concerne, demandez son retrait à la commune qui l’a publiée, ou à l’adresse qui suit.",
  rightsTitle: "Vos droits",
  rights:
    "Vous pouvez demander à voir les données qui vous concernent, à les faire corriger ou effacer, ou vous opposer à leur usage.",
  rightsContact: "À qui écrire",
  rightsRemedy: "Si la réponse ne vous convient pas, vous pouvez saisir la CNIL.",
  rightsLink: "Saisir la CNIL",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  foot: "Good to know",
  notice: "Legal notice",
  accessibility: "Accessibility",
  "accessibility.none": "Accessibility: not compliant",
  "accessibility.partial": "Accessibility: partially compliant",
  "accessibility.full": "Accessibility: fully compliant",
  privacy: "Personal data",
  notSet: "not yet stated by those who run the portal",
  noticeLead: "Who publishes this portal, who hosts it, on what terms its data are reused.",
  publisherTitle: "Who publishes",
  publisher: "Publisher",
  siren: "SIREN",
  publisherSite: "Site",
  contact: "Contact",
  director: "Publication director",
  hosting: "Hosting",
  dataTitle: "The data",
  dataWho:
    "Each commune, and each organisation of the territory, publishes its part and answers for it; the dataset’s page and the commune’s say who.",
  dataReuse:
    "The data are free to reuse, on the terms of the licence that each dataset states: cite who publishes and the date of update. The “Cite” block of each dataset gives the sentence to copy.",
  dataWrong:
    "Wrong or outdated data are reported to the commune that publishes them: its address is on the row’s page.",
  outlineSource: "Outlines of the communes:",
  softwareTitle: "The software",
  software:
    "Traboule is free software, published under the EUPL 1.2 licence. Its typefaces, Young Serif and Atkinson Hyperlegible, are under the SIL Open Font licence. The names and codes of communes come from Insee’s official geographic code.",
  accessibilityLead:
    "{name} wants everyone to be able to read these data, whatever their device and way of reading.",
  accessibilityLeadAlone:
    "Everyone should be able to read these data, whatever their device and way of reading.",
  stateTitle: "Where this portal stands",
  "state.none":
    "No audit against the RGAA has been made yet: this portal is therefore declared not compliant, as the rule has it. It does not mean that it cannot be used, but that nobody independent has checked.",
  "state.partial": "This portal is partially compliant with the RGAA. Audit: {audit}",
  "state.full": "This portal is fully compliant with the RGAA. Audit: {audit}",
  checkedTitle: "What is checked at each version",
  checkedAutomatic:
    "Each public page is checked by an automatic tool (axe, WCAG 2.2 A and AA rules), light and dark, at three screen widths. Such a tool sees only some of the defects.",
  checkedKeyboard: "Everything can be done with the keyboard, and read without JavaScript.",
  checkedMap: "Maps are hidden from screen readers: all that they show is also in a table or a list.",
  checkedColours: "No information rests on colour alone; dark mode, zoom and forced contrasts are followed.",
  limitsTitle: "What is out of our hands",
  limitsFiles: "The files to download are raw tables, not laid out for reading.",
  limitsBackground:
    "The maps’ background comes from another service, with its own colours; the map can be read without it.",
  limitsWords: "The texts typed by the communes were not all reviewed in this light.",
  helpTitle: "Is something stopping you?",
  help: "Write to us with the address of the page: another form of the data will be offered.",
  helpNobody: "Those who run this portal have not yet given an address to write to.",
  remedyTitle: "If nothing changes",
  remedy:
    "You may turn to the Défenseur des droits, online, through a local delegate, or by free mail, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
  remedyLink: "Write to the Défenseur des droits",
  privacyLead:
    "Reading this portal takes neither an account nor a name. Here is the little that is kept, why and for how long.",
  readersTitle: "When you read",
  readersCount:
    "The portal counts its readings: so many a day, by dataset and by commune. Nothing of who reads is recorded: no IP address, no browser, no path.",
  readersLog: "The technical log keeps the page asked for, the time and the duration, without an IP address.",
  readersTrackers: "No tracker, no advertising, no audience measurement service.",
  readersMap: "Maps ask {host} for their background: that service then sees your IP address.",
  readersMapNone: "Maps ask nothing of another service.",
  cookiesTitle: "Cookies",
  cookiesCaption: "The cookies of this portal",
  cookie: "Name",
  cookieWhat: "What it is for",
  cookieLife: "Kept for",
  "cookie.language": "Remembers the language you chose; set by that choice alone.",
  "cookie.traboule-session": "Keeps you signed in to the communes’ workspace.",
  "cookie.traboule-code": "Ties this browser to the sign-in code that was asked for.",
  "cookie.traboule-identity": "Ties this browser to your sign-in through the identity service.",
  "cookie.traboule-form": "Keeps a form interrupted by the end of a session.",
  lifeDays: "{count, plural, one {one day} other {# days}}",
  lifeMinutes: "{count, plural, one {one minute} other {# minutes}}",
  cookiesConsent: "All are needed for what you ask: the law asks no consent for them.",
  agentsTitle: "When you work in the communes’ workspace",
  agents:
    "Your name, professional e-mail address, roles, sessions, and the trace of what you deposit, correct and publish are kept, so that each published figure has its history. This is a task carried out in the public interest.",
  publishedTitle: "In the published data",
  published:
    "Deposited files are read by the platform, which points out to the communes what looks like personal data before publication. If some concern you, ask the commune that published them to withdraw them, or write to the address below.",
  rightsTitle: "Your rights",
  rights: "You may ask to see the data about you, to have them corrected or erased, or object to their use.",
  rightsContact: "Whom to write to",
  rightsRemedy: "If the answer does not satisfy you, you may turn to the CNIL.",
  rightsLink: "Turn to the CNIL",
};

export type LegalText = keyof typeof fr;

/** The words of the pages that the law asks of a public site, by language. */
export const legalMessages: Readonly<Record<Language, Readonly<Record<LegalText, string>>>> = { fr, en };

export type LegalTexts = (key: LegalText, params?: Params) => string;

/** The words of the pages that the law asks of a public site, in one language. */
export function legalTexts(language: Language): LegalTexts {
  return (key, params) => formatMessage(language, legalMessages[language][key], params);
}
