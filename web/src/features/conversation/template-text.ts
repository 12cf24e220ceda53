import type { Template } from '../../api/types';

const variable = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** A template as the customer will read it; what is not filled in yet stays as it is written. */
export function templateText(template: Template, values: Record<string, string>): string {
  return template.body.replaceAll(
    variable,
    (written, name: string) => (Object.hasOwn(values, name) && values[name]) || written,
  );
}

/** The variables that still need words. */
export function missingIn(template: Template, values: Record<string, string>): string[] {
  return template.variables.map(({ name }) => name).filter((name) => !values[name]?.trim());
}
