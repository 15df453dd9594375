import { homeTexts } from "../../../messages/web/home.ts";
import type { Home } from "../../../services/home/readHome.ts";
import { LinkButton } from "../../components/Button.tsx";
import { DropZone } from "../deposits/DropZone.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { HomeAside } from "./HomeAside.tsx";
import { NextStepCard } from "./NextStepCard.tsx";
import { PartsTable } from "./PartsTable.tsx";

interface HomePageProps {
  readonly frame: Frame;
  readonly home: Home;
  /** Of the deposit's form. */
  readonly depositKey: string;
  readonly maxBytes: number;
}

/** How the name of an account that several share begins. */
const SHARED =
  /^(?:mairie|ville|commune|métropole|administration|équipe|services?|direction|cabinet|pôle|bureau|secrétariat|espaces|accueil)$/iu;

/** The first name, as one is greeted; "" for an account that is no person's. */
function greeted(name: string): string {
  const [first = ""] = name.split(" ");
  return SHARED.test(first) ? "" : name.includes("@") ? name : first;
}

/** The first page of an organisation's workspace: the one next step, then where everything stands. */
export function HomePage({ frame, home, depositKey, maxBytes }: HomePageProps) {
  const { language, open, actor } = frame;
  const texts = homeTexts(language);
  const base = `/espace/${open.code}`;
  const name = greeted(actor.name || actor.email || "");
  return (
    <WorkspacePage
      {...frame}
      place="home"
      title={texts("title")}
      islands={home.mayDeposit ? ["deposit"] : undefined}
      counts={{ deposits: home.deposits.length }}
    >
      <h1 class="hello">{name === "" ? texts("helloAll") : texts("hello", { name })}</h1>
      <NextStepCard language={language} code={open.code} home={home} />
      <div class="ws">
        <div class="ws-main">
          <PartsTable frame={frame} home={home} />
          {home.mayDeposit && (
            <DropZone
              language={language}
              action={`${base}/depots`}
              depositKey={depositKey}
              maxBytes={maxBytes}
              hint={texts("dropHint")}
              others={
                <>
                  <LinkButton href={`${base}/depots/nouveau#h-coller`}>{texts("paste")}</LinkButton>
                  <LinkButton kind="flat" href={`${base}/jeux`}>
                    {texts("template")}
                  </LinkButton>
                </>
              }
            />
          )}
        </div>
        <HomeAside frame={frame} home={home} />
      </div>
    </WorkspacePage>
  );
}
