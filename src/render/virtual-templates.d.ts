/** Made by scripts/templates-plugin.mjs. */
declare module 'virtual:templates' {
  const compiled: Readonly<Record<string, TemplateSpecification>>;
  export default compiled;
}

/** What runs compiled templates; its package describes it as part of the whole only. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}
