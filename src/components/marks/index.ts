import Fact from '../Fact.astro';
import Count from './Count.astro';
import Day from './Day.astro';
import Month from './Month.astro';
import Name from './Name.astro';
import Ordinal from './Ordinal.astro';
import Source from './Source.astro';
import Term from './Term.astro';
import Year from './Year.astro';

/** The marks that prose may use wherever it stands: figures, dates, counts, names, terms, and who said so. */
export const marks = { Fact, Year, Day, Month, Ordinal, Name, Count, Source, Term };
