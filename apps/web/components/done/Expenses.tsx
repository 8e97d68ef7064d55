import type { InterviewView } from '@intervue/shared';
import { amountsOf, dollars, stageOf } from '../../lib/done/expenses.ts';

/** What vendors' engines did for this interview, and what that cost. */
export function Expenses({ use }: { use: InterviewView['use'] }) {
  if (use.lines.length === 0) return null;
  return (
    <section aria-labelledby="expenses-title" className="mt-14">
      <h2 id="expenses-title" className="font-semibold text-ink text-xl tracking-tight">
        What it used
      </h2>
      <table className="mt-4 w-full text-left text-sm tabular-nums">
        <thead className="text-muted">
          <tr>
            <th scope="col" className="py-1.5 pr-4 font-normal">
              Engine
            </th>
            <th scope="col" className="py-1.5 pr-4 font-normal">
              Use
            </th>
            <th scope="col" className="py-1.5 text-right font-normal">
              Cost
            </th>
          </tr>
        </thead>
        <tbody>
          {use.lines.map((line) => (
            <tr key={`${line.stage} ${line.engine}`} className="border-line border-t align-top">
              <th scope="row" className="py-2 pr-4 font-normal text-ink">
                {stageOf(line.stage)}
                <span className="block break-all text-muted">{line.engine}</span>
              </th>
              <td className="py-2 pr-4">{amountsOf(line)}</td>
              <td className="py-2 text-right">{line.cost_usd === null ? 'no price known' : dollars(line.cost_usd)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-line border-t font-medium text-ink">
            <th scope="row" colSpan={2} className="py-2 pr-4 font-medium">
              In all{use.budget_usd === null ? '' : `, of ${dollars(use.budget_usd)} it may spend`}
            </th>
            <td className="py-2 text-right">{dollars(use.total_usd)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="mt-2 text-muted text-sm">
        What the engines that come with Intervue did is not listed: it costs nothing.
      </p>
    </section>
  );
}
