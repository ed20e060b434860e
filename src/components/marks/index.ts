import Fact from '../Fact.astro';
import Count from './Count.astro';
import Name from './Name.astro';
import On from './On.astro';
import Ordinal from './Ordinal.astro';
import Source from './Source.astro';
import Term from './Term.astro';
import Year from './Year.astro';

/** The marks that prose may use wherever it stands: figures, dates, counts, names, terms, and who said so. */
export const marks = { Fact, Year, Day: On, Month: On, Ordinal, Name, Count, Source, Term };
