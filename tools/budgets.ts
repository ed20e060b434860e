// Weighs the built site, compressed with brotli, against its budgets: node tools/budgets.ts
import { measure } from './budgets/measure.ts';
import { openSite } from './budgets/site.ts';
import { breaches, tableOf } from './budgets/table.ts';

try {
  const budgets = measure(openSite('dist', process.env['BASE_PATH']));
  console.log(tableOf(budgets));
  for (const breach of breaches(budgets)) console.error(`${breach} Budgets stand in tools/budgets/measure.ts.`);
  process.exitCode = breaches(budgets).length ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
