/** The Handlebars templates, compiled when the program was built: strict, with every file of the folder as a partial. */

import compiled from 'virtual:templates';
import Handlebars from 'handlebars/runtime.js';

export interface Templates {
  /**
   * Fills the template `name` (its path below `templates/`, without `.hbs`). The context is a plain object in which
   * every field that the template names is there.
   * @throws Error when a field is missing: a mistake in the program or the template
   */
  readonly fill: (name: string, context: object) => string;
}

/** All templates below `templates/`. A partial's name is its path there, e.g. `slides/title`. */
export function loadTemplates(): Templates {
  const handlebars = Handlebars.create();
  const templates = new Map(
    Object.entries(compiled).map(([name, specification]) => [name, handlebars.template(specification)]),
  );
  for (const [name, template] of templates) handlebars.registerPartial(name, template);
  return {
    fill: (name, context) => {
      const template = templates.get(name);
      if (!template) throw new Error(`no template ${name}`);
      return template(context);
    },
  };
}
