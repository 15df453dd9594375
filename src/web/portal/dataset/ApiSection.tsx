import { Icon } from "../../components/Icon.tsx";
import { absolute } from "../http/portalVisit.ts";
import { apiExamples } from "./apiExamples.ts";
import type { DatasetView } from "./datasetView.ts";

/** How a program reads the dataset: calls that run as they are. */
export function ApiSection({ view }: { readonly view: DatasetView }) {
  const { texts, visit, dataset, asked } = view;
  const { model } = dataset;
  const examples = apiExamples({
    root: visit.platform.settings.publicUrl,
    model: model.name,
    commune: asked.choice.commune,
    hasGeometry: model.geometry !== null,
  });
  return (
    <section class="wrap sec two even" id="api" aria-labelledby="h-api">
      <div>
        <h2 id="h-api">{texts("apiTitle")}</h2>
        <p>{texts("apiLead")}</p>
        <p>
          <a class="more" href={`/api/collections/${model.name}`}>
            {texts("apiDocumentation")} <Icon name="arrow" />
          </a>
        </p>
      </div>
      <div class="apis">
        {examples.map(({ tool, code }, at) => (
          <details key={tool} open={at === 0}>
            <summary>{tool}</summary>
            <div class="code">
              <pre tabIndex={0} role="region" aria-label={texts("apiLabel", { language: tool })}>
                <code>{code}</code>
              </pre>
            </div>
          </details>
        ))}
        {model.geometry && (
          <details>
            <summary>{texts("qgisTitle")}</summary>
            <ol class="steps">
              <li>{texts("qgis1")}</li>
              <li>{texts("qgis2", { url: absolute(visit, "/api") })}</li>
              <li>{texts("qgis3", { title: model.title })}</li>
            </ol>
          </details>
        )}
      </div>
    </section>
  );
}
