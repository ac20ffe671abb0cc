import { performance } from 'node:perf_hooks';
import { type Diagnostic, diagnostic } from './diagnostic.ts';
import type { AnyDocument, Document } from './document.ts';
import type { LayerName } from './layers.ts';
import type { Context, Stage } from './stage.ts';

/** What the compiler shows when a stage comes before the layers it needs. */
export interface MissingLayers<M> {
  readonly 'this stage needs layers that no earlier stage adds': M;
}

type AnyStage = Stage<LayerName, LayerName>;

/**
 * Stages in an order that works. `Start` are the layers a document must bring,
 * `Has` those it has at the end. Immutable: `use` returns a new pipeline.
 */
export class Pipeline<Start extends LayerName, Has extends LayerName> {
  readonly start: readonly Start[];
  readonly stages: readonly AnyStage[];

  private constructor(start: readonly Start[], stages: readonly AnyStage[]) {
    this.start = Object.freeze([...start]);
    this.stages = Object.freeze([...stages]);
    Object.freeze(this);
  }

  /** An empty pipeline for documents that bring these layers. */
  static from<const S extends LayerName>(...start: readonly S[]): Pipeline<S, S> {
    return new Pipeline<S, S>(start, []);
  }

  /**
   * This pipeline with one more stage at its end.
   * @throws TypeError when the stage needs a layer that is not there yet, or adds one that is.
   */
  use<N extends LayerName, A extends LayerName>(
    next: Stage<N, A> & ([N] extends [Has] ? unknown : MissingLayers<Exclude<N, Has>>),
  ): Pipeline<Start, Has | A> {
    const present = new Set<string>([...this.start, ...this.stages.flatMap((s) => s.adds)]);
    const missing = next.needs.filter((layer) => !present.has(layer));
    if (missing.length > 0) {
      throw new TypeError(
        `The stage "${next.name}" needs ${missing.join(', ')}; before it there is ${[...present].join(', ')}. Put the stage that adds it earlier.`,
      );
    }
    const twice = next.adds.filter((layer) => present.has(layer));
    if (twice.length > 0) {
      throw new TypeError(
        `The stage "${next.name}" adds ${twice.join(', ')}, which is there already. Use one of the two stages.`,
      );
    }
    return new Pipeline<Start, Has | A>(this.start, [...this.stages, next as unknown as AnyStage]);
  }

  /** The pipeline up to and including the named stage. @throws TypeError for an unknown name. */
  until(name: string): Pipeline<Start, Start> {
    const index = this.stages.findIndex((s) => s.name === name);
    if (index < 0) {
      throw new TypeError(`There is no stage "${name}"; expected one of ${this.stages.map((s) => s.name).join(', ')}.`);
    }
    return new Pipeline<Start, Start>(this.start, this.stages.slice(0, index + 1));
  }

  /**
   * Runs one letter through. Trouble in the letter becomes diagnostics on the
   * document, never an exception: the result then lacks the layers that could
   * not be made. Only misuse throws.
   * @throws TypeError when the document lacks a layer the pipeline starts from.
   */
  async run(document: Document<Start>, context: Omit<Context, 'report'>): Promise<AnyDocument> {
    let current: AnyDocument = document;
    for (const layer of this.start) {
      if (current[layer] === undefined) {
        throw new TypeError(`The pipeline starts from a document with the layer "${layer}"; got one without it.`);
      }
    }
    for (const step of this.stages) {
      if (step.needs.some((layer) => current[layer] === undefined)) continue;
      if (context.signal.aborted) {
        return grow(current, {}, [diagnostic(step.name, 'pipeline/cancelled', { name: step.name })]);
      }
      current = await runStage(step, current, context);
    }
    return current;
  }
}

/** Thrown by a stage that has reported why this letter cannot go on; the pipeline records nothing more. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

async function runStage(step: AnyStage, document: AnyDocument, context: Omit<Context, 'report'>): Promise<AnyDocument> {
  const reported: Diagnostic[] = [];
  const began = performance.now();
  const history = (): AnyDocument['history'] => [
    ...document.history,
    { stage: step.name, version: step.version, ms: performance.now() - began },
  ];
  try {
    const added = await step.run(document as Document<LayerName>, {
      ...context,
      report: (code, data = {}, span = null) => {
        reported.push(diagnostic(step.name, code, data, span));
      },
    });
    return grow({ ...document, history: history() }, added, reported);
  } catch (error) {
    if (context.signal.aborted) reported.push(diagnostic(step.name, 'pipeline/cancelled', { name: step.name }));
    else if (!(error instanceof Refusal)) {
      const reason = error instanceof Error ? error.message : String(error);
      reported.push(diagnostic(step.name, 'pipeline/stage-failed', { name: step.name, reason }));
    }
    return grow({ ...document, history: history() }, {}, reported);
  }
}

function grow(document: AnyDocument, layers: object, diagnostics: readonly Diagnostic[]): AnyDocument {
  return Object.freeze({ ...document, ...layers, diagnostics: [...document.diagnostics, ...diagnostics] });
}
