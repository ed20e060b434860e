declare module 'datapackage' {
  interface Resource {
    read(options: { readonly relations?: boolean }): Promise<unknown[]>;
  }
  /** A Frictionless Data Package, read by the Frictionless project's own library. */
  export class Package {
    static load(descriptor: unknown, options: { readonly basePath: string; readonly strict: boolean }): Promise<Package>;
    getResource(name: string): Resource | null;
  }
  /** Holds a descriptor against the profiles of the standard. */
  export function validate(descriptor: unknown): Promise<{ readonly valid: boolean; readonly errors: readonly Error[] }>;
}
