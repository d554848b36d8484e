/** The Handlebars templates: compiled when first used, strict, with every file of the folder as a partial. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import Handlebars from 'handlebars';
import { TEMPLATES } from './package-files.ts';

export interface Templates {
  /**
   * Fills the template `name` (its path below `templates/`, without `.hbs`). The context is a plain object in which
   * every field that the template names is there.
   * @throws Error when a field is missing: a mistake in the program or the template
   */
  readonly fill: (name: string, context: object) => string;
}

const EXTENSION = '.hbs';

/** Reads all templates below `templates/`. A partial's name is its path there, e.g. `slides/title`. */
export async function loadTemplates(): Promise<Templates> {
  const names = (await readdir(TEMPLATES, { recursive: true })).filter((name) => name.endsWith(EXTENSION));
  const handlebars = Handlebars.create();
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  await Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -EXTENSION.length).split(sep).join('/');
      const text = await readFile(join(TEMPLATES, file), 'utf8');
      const template = handlebars.compile(text, { strict: true, preventIndent: true });
      compiled.set(name, template);
      handlebars.registerPartial(name, template);
    }),
  );
  return {
    fill: (name, context) => {
      const template = compiled.get(name);
      if (!template) throw new Error(`no template ${name}`);
      return template(context);
    },
  };
}
