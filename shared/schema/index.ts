/** The contract: Zod shapes of everything that crosses a wire. */
export * from './capture.ts';
export * from './check.ts';
export * from './citation.ts';
export * from './context.ts';
export * from './finding.ts';
export * from './graph.ts';
export * from './import.ts';
export * from './instrument.ts';
export * from './linked-data.ts';
export * from './pack.ts';
export * from './passage.ts';
export * from './problem.ts';
export * from './reconcile.ts';
export * from './report.ts';
export * from './resolve.ts';
export * from './search.ts';
export * from './session.ts';
