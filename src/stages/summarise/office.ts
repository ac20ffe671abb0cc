import type { Letterhead } from '../../pipeline/index.ts';

/** How the sender is called in running English: "the Minister", "the State Secretary", "the Ministers", "the House". */
export function officeOf({ kind, sender }: Letterhead): string {
  if (kind === 'motion') return 'the House';
  const offices = sender.map((s) => s.english);
  const ministers = offices.filter((o) => /minister/i.test(o)).length;
  const secretaries = offices.filter((o) => /state secretar/i.test(o)).length;
  if (ministers > 1 && secretaries === 0) return 'the Ministers';
  if (ministers === 0 && secretaries > 1) return 'the State Secretaries';
  if (ministers > 0 && secretaries > 0) return 'the Minister and the State Secretary';
  if (offices.some((o) => /^prime minister/i.test(o))) return 'the Prime Minister';
  if (ministers === 1) return 'the Minister';
  if (secretaries === 1) return 'the State Secretary';
  return 'the sender';
}
