import type { CockpitTotals } from "../../../domain/cockpit/cockpitTotals.ts";
import type { Model } from "../../../domain/model/model.ts";
import type { Language } from "../../../messages/language.ts";
import { cockpitTexts } from "../../../messages/web/cockpit.ts";
import type { Todos } from "../../../services/cockpit/readTodos.ts";
import { cockpitQuery } from "./cockpitQuery.ts";

interface TodoListProps {
  readonly language: Language;
  readonly base: string;
  readonly models: readonly Model[];
  readonly totals: CockpitTotals;
  readonly todos: Todos;
}

interface Todo {
  readonly count: number;
  readonly text: string;
  readonly href: string;
  readonly action: string;
}

/** The few figures that call for something to be done, each with the way there; nothing for those at 0. */
export function TodoList({ language, base, models, totals, todos }: TodoListProps) {
  const texts = cockpitTexts(language);
  const [only, ...otherLate] = totals.lateModels;
  const lateModel = otherLate.length === 0 ? models.find(({ name }) => name === only) : undefined;
  const list: readonly Todo[] = [
    {
      count: totals.late,
      text: lateModel
        ? texts("todo.lateOn", { count: totals.late, model: lateModel.title })
        : texts("todo.late", { count: totals.late }),
      href: `${base}${cockpitQuery({ state: "late" })}`,
      action: texts("todo.lateAction"),
    },
    {
      count: todos.waiting,
      text: texts("todo.waiting", { count: todos.waiting }),
      href: `${base}${cockpitQuery({ state: "to-review" })}`,
      action: texts("todo.waitingAction"),
    },
    {
      count: todos.decisions,
      text: texts("todo.decisions", { count: todos.decisions }),
      href: `${base}/decisions`,
      action: texts("todo.decisionsAction", { count: todos.decisions }),
    },
    {
      count: todos.anomalies,
      text: texts("todo.anomalies", { count: todos.anomalies }),
      href: `${base}/anomalies`,
      action: texts("todo.anomaliesAction", { count: todos.anomalies }),
    },
  ];
  const waiting = list.filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <ul class="todo">
      {waiting.map(({ count, text, href, action }) => (
        <li key={href}>
          <b class="fig">{new Intl.NumberFormat(language).format(count).replaceAll("\u202F", "\u00A0")}</b>
          <p>
            {text} <a href={href}>{action}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
