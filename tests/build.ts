import { execFileSync } from 'node:child_process';

/** Builds the package once before the tests, so that the tests of the command line run what a user runs. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
