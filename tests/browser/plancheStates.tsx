import { Button, LinkButton } from "../../src/web/components/Button.tsx";
import { Card } from "../../src/web/components/Card.tsx";
import { EmptyState } from "../../src/web/components/EmptyState.tsx";
import {
  CELL_GLYPHS,
  DATASET_GLYPHS,
  type CellState,
  type DatasetState,
} from "../../src/web/components/iconPaths.ts";
import { Notice } from "../../src/web/components/Notice.tsx";
import { Passage } from "../../src/web/components/Passage.tsx";
import { ProgressBar } from "../../src/web/components/ProgressBar.tsx";
import { Raw, Swap } from "../../src/web/components/Raw.tsx";
import { Skeleton } from "../../src/web/components/Skeleton.tsx";
import { State } from "../../src/web/components/StateGlyph.tsx";
import { Toast } from "../../src/web/components/Toast.tsx";

const cellStates = Object.keys(CELL_GLYPHS) as CellState[];
const datasetStates = Object.keys(DATASET_GLYPHS) as DatasetState[];

/** States, steps, messages, emptiness and waiting. */
export function PlancheStates() {
  return (
    <>
      <section class="wrap sec two even tight" aria-labelledby="etats">
        <div>
          <h2 id="etats">États</h2>
          <p>Une forme, un mot, puis une couleur.</p>
        </div>
        <div>
          {[cellStates, datasetStates].map((states) => (
            <ul class="pl" key={states[0]}>
              {states.map((state) => (
                <li key={state}>
                  <State state={state} />
                </li>
              ))}
            </ul>
          ))}
          <Passage
            steps={[
              { label: "Lu", detail: "26 lignes", state: "done", href: "#lu" },
              { label: "Colonnes", detail: "12 sur 12", state: "done" },
              { label: "Relecture", detail: "en cours", state: "now" },
              { label: "Publication", detail: "à venir", state: "later" },
            ]}
          />
          <ProgressBar
            parts={[
              { state: "unchanged", count: 242, text: "242 inchangées" },
              { state: "corrected", count: 43, text: "43 corrigées" },
              { state: "confirmed", count: 5, text: "5 confirmées par vous" },
              { state: "to-confirm", count: 20, text: "20 à confirmer" },
              { state: "invalid", count: 2, text: "2 invalides" },
            ]}
          />
          <p>
            <Swap raw="piéton">Accès piétons</Swap>, aussi écrit <Raw>pietons</Raw>
          </p>
        </div>
      </section>
      <section class="wrap sec two even tight" aria-labelledby="messages">
        <div>
          <h2 id="messages">Messages</h2>
          <p>Un avis reste quand il propose d’annuler.</p>
        </div>
        <div>
          <Toast
            action={
              <Button small kind="wall" icon="undo">
                Annuler
              </Button>
            }
          >
            9 toilettes publiées.
          </Toast>
          <Notice
            title="Quelqu’un d’autre a modifié cette ligne"
            actions={<Button small>Voir les deux versions</Button>}
          >
            <p>Le service espaces verts a changé les horaires il y a deux minutes. Rien n’est perdu.</p>
          </Notice>
          <Notice title="Le fichier n’a pas pu être lu" tone="bad">
            <p>Il est protégé par un mot de passe. Enregistrez-le sans, puis déposez-le de nouveau.</p>
          </Notice>
        </div>
      </section>
      <section class="wrap sec two even tight" aria-labelledby="vide">
        <div>
          <h2 id="vide">Vide, attente</h2>
          <p>Un vide dit pourquoi et propose la suite. Une attente garde la place de ce qui vient.</p>
        </div>
        <div>
          <EmptyState
            title="Aucun signalement"
            action={
              <LinkButton small href="#anciens">
                Voir les anciens
              </LinkButton>
            }
          >
            Les lecteurs n’ont rien trouvé à redire ce mois-ci.
          </EmptyState>
          <Skeleton text="Lecture du fichier, 12 lignes sur 26" rows={2} columns={[18, 13, 6]} />
          <Card labelledBy="carte">
            <h3 id="carte">Prochaine échéance</h3>
            <p>Parcs et jardins, le 30 novembre.</p>
          </Card>
        </div>
      </section>
    </>
  );
}
