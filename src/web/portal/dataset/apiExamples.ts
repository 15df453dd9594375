export interface ApiExample {
  /** The name of the tool, the same in every language. */
  readonly tool: "curl" | "JavaScript" | "Python" | "R";
  readonly code: string;
}

interface ExampleSubject {
  /** Absolute, without a slash at the end. */
  readonly root: string;
  readonly model: string;
  readonly commune: string | undefined;
  readonly hasGeometry: boolean;
}

/** Calls of the API that run as they are, with what each tool has at hand. */
export function apiExamples({ root, model, commune, hasGeometry }: ExampleSubject): ApiExample[] {
  const items = `${root}/api/collections/${model}/items`;
  const scope = commune === undefined ? "" : `commune=${commune}&`;
  const csv = `${root}/exports/${commune === undefined ? "" : `${commune}/`}${model}.csv`;
  const geojson = csv.replace(/csv$/, "geojson");
  return [
    { tool: "curl", code: `curl "${items}?${scope}limit=100"` },
    {
      tool: "JavaScript",
      code: [
        `let url = "${items}?${scope}limit=1000";`,
        `const features = [];`,
        `while (url) {`,
        `  const page = await (await fetch(url)).json();`,
        `  features.push(...page.features);`,
        `  url = page.links.find((link) => link.rel === "next")?.href;`,
        `}`,
        `console.log(features.length);`,
      ].join("\n"),
    },
    {
      tool: "Python",
      code: hasGeometry
        ? [`import geopandas`, ``, `data = geopandas.read_file("${geojson}")`, `print(data.head())`].join(
            "\n",
          )
        : [`import pandas`, ``, `data = pandas.read_csv("${csv}", dtype=str)`, `print(data.head())`].join(
            "\n",
          ),
    },
    {
      tool: "R",
      code: hasGeometry
        ? [`library(sf)`, ``, `data <- st_read("${geojson}")`, `summary(data)`].join("\n")
        : [`data <- read.csv("${csv}", colClasses = "character")`, `summary(data)`].join("\n"),
    },
  ];
}
