import { Button, LinkButton, MoreLink } from "../../src/web/components/Button.tsx";
import { ErrorSummary } from "../../src/web/components/ErrorSummary.tsx";
import { Field } from "../../src/web/components/Field.tsx";
import { Section } from "../../src/web/components/Section.tsx";

const LICENCES = [
  { value: "", label: "Choisir" },
  { value: "lov2", label: "Licence Ouverte 2.0", group: "Sans condition" },
  { value: "odbl", label: "ODbL 1.0", group: "Partage à l’identique" },
];

const FREQUENCIES = [
  { value: "annual", label: "Chaque année" },
  { value: "on-change", label: "À chaque changement", hint: "Nous vous le rappelons tous les six mois." },
];

/** Buttons, and a form sent back with its errors. */
export function PlancheForms() {
  return (
    <>
      <Section id="boutons" title="Boutons" tight aside={<MoreLink href="#etats">Voir les états</MoreLink>}>
        <div class="row">
          <Button kind="go">Publier</Button>
          <Button icon="copy">Coller un tableau</Button>
          <Button small>Voir les lignes</Button>
          <Button kind="flat">Plus tard</Button>
          <LinkButton href="#gabarit" icon="down" download="gabarit.xlsx">
            Télécharger le gabarit
          </LinkButton>
          <Button busy>Publication en cours…</Button>
        </div>
        <div class="row after">
          <Button
            name="publish"
            kind="go"
            disabledBecause="Encore 20 cellules, 2 valeurs invalides et 1 question."
          >
            Publier
          </Button>
          <div class="seg" role="group" aria-label="Valeurs affichées">
            <Button small type="button" pressed={false}>
              Reçu
            </Button>
            <Button small type="button" pressed={true}>
              Les deux
            </Button>
          </div>
        </div>
      </Section>
      <section class="wrap sec two even tight" aria-labelledby="champs">
        <div>
          <h2 id="champs">Champs et erreurs</h2>
          <ErrorSummary
            errors={[
              { name: "postcode", message: "Code postal : il manque un chiffre" },
              { name: "licence", message: "Choisissez une licence" },
            ]}
          />
        </div>
        <form class="filters" method="post" action="#champs">
          <Field
            name="place"
            label="Nom du lieu"
            hint="Comme sur le panneau à l’entrée."
            value="Parc de la Mairie"
          />
          <Field
            name="postcode"
            label="Code postal"
            value="6937"
            size="short"
            inputmode="numeric"
            autocomplete="postal-code"
            error="Il manque un chiffre : un code postal en a cinq."
          />
          <Field
            kind="select"
            name="licence"
            label="Licence"
            choices={LICENCES}
            value=""
            error="Choisissez une licence."
          />
          <Field
            kind="email"
            name="mail"
            label="Adresse de contact"
            optional
            placeholder="donnees@mairie-exemple.fr"
            size="long"
          />
          <Field kind="textarea" name="note" label="Précisions" rows={3} value="Fermé les jours de neige." />
          <Field kind="date" name="day" label="Date d’ouverture" value="2026-11-21" size="short" />
          <Field kind="radios" name="frequency" label="Mise à jour" choices={FREQUENCIES} value="annual" />
          <Field
            kind="checkboxes"
            name="access"
            label="Accès"
            choices={[
              { value: "foot", label: "À pied" },
              { value: "wheel", label: "En fauteuil" },
            ]}
            values={["foot"]}
            error="Dites aussi par où on entre."
          />
          <Field kind="checkbox" name="open" label="Ouvert au public" checked />
          <Field
            kind="file"
            name="file"
            label="Fichier"
            accept=".xlsx,.ods,.csv"
            hint="Excel, LibreOffice ou CSV."
          />
          <div class="row">
            <Button>Enregistrer</Button>
          </div>
        </form>
      </section>
    </>
  );
}
