import type { Language } from "../../../messages/language.ts";
import { peopleTexts } from "../../../messages/web/people.ts";
import { organizationCode } from "../../../services/organizations/openOrganization.ts";
import type { SignedIn } from "../../../services/signIn/readSession.ts";
import { EmptyState } from "../../components/EmptyState.tsx";

interface ServiceListProps {
  readonly language: Language;
  readonly services: SignedIn["services"];
}

/** The organisations that a person serves, each leading to its workspace. */
export function ServiceList({ language, services }: ServiceListProps) {
  const texts = peopleTexts(language);
  if (services.length === 0)
    return <EmptyState title={texts("noOrganization")}>{texts("noOrganizationText")}</EmptyState>;
  return (
    <ul class="rules">
      {services.map((service) => (
        <li key={service.id}>
          <a href={`/espace/${organizationCode(service)}`}>{service.name}</a>
          <span class="mut">
            {" "}
            · {texts(`role.${service.role}`)}
            {service.department !== null && ` · ${service.department}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
