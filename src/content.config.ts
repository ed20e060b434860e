import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';

const story = defineCollection({
  loader: glob({ base: './content/story', pattern: '*/*.mdx' }),
  schema: z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'the permanent id of the chapter, lower case with hyphens'),
    title: z.string().min(1),
    kicker: z.string().min(1),
    description: z.string().min(1).max(160, 'at most 160 characters: it stands in search results'),
    order: z.number().int(),
    link: z.enum(['makers', 'cartels', 'border', 'toll']),
    note: z.boolean().default(false),
    updated: z.coerce.date(),
    related: z.array(z.string()).min(1).optional(),
  }),
});

const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*/*.mdx' }),
  schema: z.strictObject({
    title: z.string().min(1),
    description: z.string().min(1).max(160, 'at most 160 characters: it stands in search results'),
    updated: z.coerce.date(),
  }),
});

const findings = defineCollection({
  loader: glob({ base: './content/findings', pattern: '*/*.mdx' }),
  schema: z.strictObject({}),
});

export const collections = { story, pages, findings };
