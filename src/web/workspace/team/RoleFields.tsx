import type { Role } from "../../../domain/access/actor.ts";
import type { Language } from "../../../messages/language.ts";
import { peopleTexts } from "../../../messages/web/people.ts";
import { Field } from "../../components/Field.tsx";

interface RoleFieldsProps {
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly role: string;
  readonly department: string;
  readonly departments: readonly string[];
  readonly departmentError: string | undefined;
}

/** What a person may do, and a contributor's department. */
export function RoleFields({ language, roles, role, department, ...rest }: RoleFieldsProps) {
  const texts = peopleTexts(language);
  return (
    <>
      <Field
        name="role"
        kind="radios"
        label={texts("role")}
        value={role}
        choices={roles.map((one) => ({
          value: one,
          label: texts(`role.${one}`),
          hint: texts(`roleHint.${one}`),
        }))}
        required
      />
      <Field
        name="department"
        label={texts("department")}
        hint={texts("departmentHint")}
        error={rest.departmentError}
        value={department}
        list="departments"
        autocomplete="off"
        maxlength={80}
        optional
      />
      <datalist id="departments">
        {rest.departments.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
