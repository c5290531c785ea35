import type { Finding } from '../core/problems/finding.js';
import type { Problem } from '../core/problems/problem.js';

/**
 * The problems that the findings are. Their words come only where something is wrong; where they do not come, the codes stand
 * for them. Which names of sources are mistakes only the words' code can tell.
 */
export async function explainFindings(findings: readonly Finding[]): Promise<readonly Problem[]> {
  if (findings.length === 0) return [];
  return import('./tell-problems.js').then(
    (code) => code.explain(findings),
    () =>
      findings
        .filter(({ code }) => code !== 'unknown-source')
        .map(({ details: [value], ...finding }) => ({ ...finding, value, message: finding.code })),
  );
}
