/** The caller asked for something that cannot be; shown without a stack, exit status 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
